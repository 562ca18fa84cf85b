using System.Buffers;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Security identifiers: the machine part in the form 10…, digit count kept.</summary>
internal sealed class SidKind : SurrogateKind
{
    private const string Domain = "S-1-5-21-";

    public override string Create(SurrogateContext context, string value)
    {
        if (!value.StartsWith(Domain, StringComparison.OrdinalIgnoreCase))
        {
            return PatternIds.Create(context, value, PatternIds.Options.KeepPrefix);
        }

        return value[..Domain.Length] + string.Join('-', value[Domain.Length..].Split('-').Select(part =>
            PatternIds.Create(context with { Numeric = true }, part, PatternIds.Options.None)));
    }

    public override bool Contains(string value) =>
        value.StartsWith(Domain, StringComparison.OrdinalIgnoreCase)
            ? Array.TrueForAll(value[Domain.Length..].Split('-'), p => PatternIds.ContainsNumeric(p) || p is "0" or "1" or "1001")
            : PatternIds.Contains(value, PatternIds.Options.KeepPrefix);
}

/// <summary>User agents of a product that does not exist, padded to the length.</summary>
internal sealed class UserAgentKind : SurrogateKind
{
    private const string Start = "Mozilla/5.0 (ExampleOS) Example/";
    private const string Filler = " Example/0.0";

    private static readonly SearchValues<char> FillerLetters = SearchValues.Create(Filler + "123456789");

    public override string Create(SurrogateContext context, string value)
    {
        if (value.Length < Start.Length + 3)
        {
            return context.Words.Map(value, Words.WordMode.Handle);
        }

        var stream = context.Stream(value);
        var room = value.Length - Start.Length - 3;
        var fillers = string.Concat(Enumerable.Repeat(Filler, room / Filler.Length));
        return $"{Start}{stream.Pick("0123456789")}.{stream.Pick("0123456789")}{fillers}{new string('0', room % Filler.Length)}";
    }

    public override bool Contains(string value) =>
        value.StartsWith(Start, StringComparison.Ordinal)
            ? value.AsSpan(Start.Length).IndexOfAnyExcept(FillerLetters) < 0
            : Words.TextMapper.Contains(value, Words.WordMode.Handle);
}

/// <summary>Tenants as GUID or number, buckets and accounts by name.</summary>
internal sealed class TenantIdKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        GuidKind.IsGuid(value) ? GuidKind.Make(context, value)
        : TokenShapes.IsDigits(value) || TokenShapes.IsHex(value) ? SecretText.Create(context, value)
        : context.Words.Map(value, Words.WordMode.Path);

    public override bool Contains(string value) =>
        GuidKind.IsMade(value) || SecretText.Contains(value) || Words.TextMapper.Contains(value, Words.WordMode.Path) || value == "123456789012";
}
