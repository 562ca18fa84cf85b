namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>GUIDs of version 4 that are zero but for the last twelve digits.</summary>
internal sealed class GuidKind : SurrogateKind
{
    private const string Head = "00000000000040008000";

    public override string Create(SurrogateContext context, string value) =>
        IsGuid(value) ? Make(context, value) : SecretText.Create(context, value);

    public override bool Contains(string value) => IsMade(value) || SecretText.Contains(value);

    public static bool IsGuid(string value) => Guid.TryParse(value, out _) && Digits(value).Length == 32;

    public static bool IsMade(string value) => IsGuid(value) && Digits(value).StartsWith(Head, StringComparison.Ordinal);

    public static string Make(SurrogateContext context, string value)
    {
        var stream = context.Stream(Digits(value).ToLowerInvariant());
        var digits = value.AsSpan().ContainsAnyInRange('A', 'F') ? "0123456789ABCDEF" : "0123456789abcdef";
        var place = 0;
        return string.Concat(value.Select(c => !char.IsAsciiHexDigit(c) ? c : place++ is var p && p < Head.Length ? Head[p] : stream.Pick(digits)));
    }

    private static string Digits(string value) => string.Concat(value.Where(char.IsAsciiHexDigit));
}
