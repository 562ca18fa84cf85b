using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Texts whose words are mapped one by one.</summary>
internal sealed class WordsKind(WordMode mode) : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) => context.Words.Map(value, mode);

    public override bool Contains(string value) => TextMapper.Contains(value, mode);
}

/// <summary>Domain accounts: <c>DOMAIN\user</c>, principal names and distinguished names.</summary>
internal sealed class AccountNameKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        if (value.Contains('@', StringComparison.Ordinal))
        {
            return MailAddress.Create(context, value);
        }

        return value.Contains('=', StringComparison.Ordinal)
            ? string.Join(',', value.Split(',').Select(part => Part(context, part)))
            : context.Words.Map(value, WordMode.Handle);
    }

    public override bool Contains(string value)
    {
        if (value.Contains('@', StringComparison.Ordinal))
        {
            return MailAddress.Contains(value);
        }

        return value.Contains('=', StringComparison.Ordinal)
            ? value.Split(',').All(part => TextMapper.Contains(part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..], WordMode.Handle))
            : TextMapper.Contains(value, WordMode.Handle);
    }

    private static string Part(SurrogateContext context, string part)
    {
        var cut = part.IndexOf('=', StringComparison.Ordinal) + 1;
        return part[..cut] + context.Words.Map(part[cut..], WordMode.Handle);
    }
}

/// <summary>Chat accounts: the service's prefix stays, numbers become zero-led numbers, the rest is a handle.</summary>
internal sealed class MessagingIdKind : SurrogateKind
{
    private static readonly string[] Prefixes = ["live:.cid.", "live:", "skype:", "tg://user?id=", "telegram:", "discord:", "@"];

    public override string Create(SurrogateContext context, string value)
    {
        var prefix = Prefix(value);
        var id = value[prefix.Length..];
        return prefix + (TokenShapes.IsDigits(id) || TokenShapes.IsHex(id) ? SecretText.Create(context, id) : context.Words.Map(id, WordMode.Handle));
    }

    public override bool Contains(string value)
    {
        var id = value[Prefix(value).Length..];
        return TextMapper.Contains(id, WordMode.Handle) || SecretText.IsHexMarked(id) || PatternIds.Contains(id, PatternIds.Options.None);
    }

    private static string Prefix(string value) => Array.Find(Prefixes, p => value.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } p ? value[..p.Length] : "";
}
