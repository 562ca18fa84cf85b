namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Tokens, keys and passwords.</summary>
internal sealed class TokenKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        value.Contains('-', StringComparison.Ordinal) && GuidKind.IsGuid(value) ? GuidKind.Make(context, value) : SecretText.Create(context, value);

    public override bool Contains(string value) => SecretText.Contains(value) || GuidKind.IsMade(value);
}

/// <summary>Passwords: text is marked also where it looks like hexadecimal or base64, since nothing decodes it.</summary>
internal sealed class PasswordKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) => SecretText.Create(context, value);

    public override bool Contains(string value) => SecretText.Contains(value);
}

/// <summary>AWS keys: as in Amazon's documentation they end in EXAMPLE (access keys) or EXAMPLEKEY (secret keys).</summary>
internal sealed class AwsKeyKind : SurrogateKind
{
    private const string AccessKeyLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override string Create(SurrogateContext context, string value)
    {
        var stream = context.Stream(value);
        var end = value.Length switch { 20 => "EXAMPLE", 40 => "EXAMPLEKEY", _ => "" };
        if (end.Length == 0)
        {
            return SecretText.Create(context, value);
        }

        var text = value.ToCharArray();
        for (var i = value.Length == 20 ? 4 : 0; i < value.Length - end.Length; i++)
        {
            text[i] = value.Length == 20 ? stream.Pick(AccessKeyLetters)
                : char.IsAsciiDigit(text[i]) ? stream.Pick("0123456789")
                : char.IsAsciiLetterUpper(text[i]) ? stream.Pick(AccessKeyLetters.AsSpan(0, 26))
                : char.IsAsciiLetterLower(text[i]) ? char.ToLowerInvariant(stream.Pick(AccessKeyLetters.AsSpan(0, 26)))
                : text[i] is '/' or '+' ? text[i] : 'x';
        }

        return string.Concat(text.AsSpan(0, text.Length - end.Length), end);
    }

    public override bool Contains(string value) => SecretText.Contains(value);
}

/// <summary>Keys in base64, also as values of several lines.</summary>
internal sealed class Base64KeyKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        value.Length >= 12 && value.Length % 4 != 1 && PrivateKeyKind.IsBody(value) && LooksEncoded(value)
            ? SecretText.Base64(context.Stream(value), value)
            : SecretText.Create(context, value);

    public override bool Contains(string value) => SecretText.Contains(value);

    private static bool LooksEncoded(string value) => value.AsSpan().ContainsAny('+', '/', '=')
        || (value.Any(char.IsAsciiLetterUpper) && value.Any(char.IsAsciiLetterLower) && TokenShapes.Prefix(value).Length == 0);
}
