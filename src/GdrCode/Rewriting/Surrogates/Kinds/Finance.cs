namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>IBANs: country and length stay, the check digits 00 are never valid.</summary>
internal sealed class IbanKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var compact = Compact(value);
        if (!IsIban(compact))
        {
            return PatternIds.Create(context, value, PatternIds.Options.KeepPrefix);
        }

        var stream = context.Stream(compact);
        var place = 0;
        return string.Concat(value.Select(c => !char.IsAsciiLetterOrDigit(c) ? c : place++ switch
        {
            < 2 => c,
            < 4 => '0',
            _ when char.IsAsciiDigit(c) => stream.Pick("0123456789"),
            _ => char.IsAsciiLetterLower(c) ? stream.Pick("abcdefghijklmnopqrstuvwxyz") : stream.Pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        }));
    }

    public override bool Contains(string value) =>
        Compact(value) is var compact && IsIban(compact) ? compact[2..4] == "00" : PatternIds.Contains(value, PatternIds.Options.KeepPrefix);

    private static string Compact(string value) => string.Concat(value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool IsIban(string compact) => compact.Length is >= 15 and <= 34
        && char.IsAsciiLetter(compact[0]) && char.IsAsciiLetter(compact[1]) && char.IsAsciiDigit(compact[2]) && char.IsAsciiDigit(compact[3]);
}

/// <summary>BICs of the country ZZ, which no country will get.</summary>
internal sealed class BicKind : SurrogateKind
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public override string Create(SurrogateContext context, string value)
    {
        if (!IsBic(value))
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(value.ToUpperInvariant());
        var text = string.Concat(value.Select((c, i) => i is 4 or 5 ? 'Z' : i > 7 && value.EndsWith("XXX", StringComparison.OrdinalIgnoreCase) ? 'X'
            : char.IsAsciiDigit(c) ? stream.Pick("0123456789") : stream.Pick(Letters)));
        return value.Any(char.IsAsciiLetterLower) ? text.ToLowerInvariant() : text;
    }

    public override bool Contains(string value) =>
        (IsBic(value) && value.AsSpan(4, 2).Equals("ZZ", StringComparison.OrdinalIgnoreCase)) || PatternIds.Contains(value, PatternIds.Options.None);

    private static bool IsBic(string value) => value.Length is 8 or 11 && value.All(char.IsAsciiLetterOrDigit);
}

/// <summary>Verification values and PINs of equal digits; expiry 01/99.</summary>
internal sealed class CardDetailKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        if (context.Numeric || Digits.Of(value).Length > 6)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var zeros = Digits.Replace(value, _ => '0');
        return !IsExpiry(value) ? (zeros == value ? Digits.Replace(value, _ => '9') : zeros) is var text && text.Any(char.IsLetter) ? Mask.Create(text) : text : Expiry(value);
    }

    public override bool Contains(string value)
    {
        var digits = Digits.Of(value);
        return !value.Any(char.IsLetter) && digits.Length is > 0 and <= 6
            ? digits.All(c => c == '0') || digits.All(c => c == '9') || (IsExpiry(value) && Expiry(value) == value)
            : PatternIds.Contains(value, PatternIds.Options.None);
    }

    private static bool IsExpiry(string value) =>
        value.IndexOfAny(['/', '-', '.', ' ']) is > 0 and < 3 && Digits.Of(value).Length is 3 or 4 or 6 && !value.Any(char.IsLetter);

    private static string Expiry(string value)
    {
        var cut = value.IndexOfAny(['/', '-', '.', ' ']);
        var month = cut == 2 ? "01" : "1";
        return string.Concat(month, Digits.Replace(value[cut..], i => Digits.Of(value).Length == 6 && i < 2 ? "20"[i] : '9'));
    }
}

/// <summary>Seed phrases of the first four words of BIP-39; other keys are tokens.</summary>
internal sealed class CryptoSecretKind : SurrogateKind
{
    private static readonly string[] Words = ["abandon", "ability", "able", "about"];

    public override string Create(SurrogateContext context, string value)
    {
        var words = value.Split(' ');
        if (!IsPhrase(words))
        {
            return SecretText.Create(context, value);
        }

        var stream = context.Stream(value.ToLowerInvariant());
        return string.Join(' ', words.Select(w => w.Length == 0 ? w : Words[stream.Next(Words.Length)]));
    }

    public override bool Contains(string value)
    {
        var words = value.Split(' ');
        return IsPhrase(words) ? Array.TrueForAll(words, w => w.Length == 0 || Array.IndexOf(Words, w) >= 0) : SecretText.Contains(value);
    }

    private static bool IsPhrase(string[] words) => words.Length >= 6 && Array.TrueForAll(words, w => w.All(char.IsAsciiLetter));
}
