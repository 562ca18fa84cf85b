namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Numbers in the pattern of the original, led by zeros or X.</summary>
internal sealed class PatternKind(PatternIds.Options options) : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) => PatternIds.Create(context, value, options);

    public override bool Contains(string value) => PatternIds.Contains(value, options);
}

/// <summary>US numbers of nine digits whose middle group 00 is never issued; taxpayer numbers begin with 9.</summary>
internal sealed class UsNumberKind(bool taxpayer) : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var digits = Digits.Of(value);
        if (digits.Length != 9)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(digits);
        return Digits.Replace(value, i => i switch
        {
            0 => taxpayer ? '9' : stream.Pick("123456789"),
            3 or 4 => '0',
            _ => stream.Pick("0123456789"),
        });
    }

    public override bool Contains(string value)
    {
        var digits = Digits.Of(value);
        return digits.Length == 9 && !value.Any(char.IsLetter)
            ? (digits[3..5] == "00" && (!taxpayer || digits[0] == '9')) || (digits.StartsWith("98765432", StringComparison.Ordinal) && !taxpayer)
            : PatternIds.Contains(value, PatternIds.Options.None);
    }
}

/// <summary>UK national insurance numbers with the specimen prefix QQ.</summary>
internal sealed class UkNinoKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var compact = string.Concat(value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (compact.Length is < 8 or > 9 || !char.IsAsciiLetter(compact[0]) || !char.IsAsciiLetter(compact[1]) || Digits.Of(value).Length != 6)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(compact);
        var letters = 0;
        return string.Concat(value.Select(c => char.IsAsciiDigit(c) ? stream.Pick("0123456789")
            : !char.IsAsciiLetter(c) ? c
            : Case(letters++ < 2 ? 'Q' : stream.Pick("ABCD"), c)));
    }

    public override bool Contains(string value) =>
        (value.StartsWith("QQ", StringComparison.OrdinalIgnoreCase) && Digits.Of(value).Length == 6) || PatternIds.Contains(value, PatternIds.Options.None);

    private static char Case(char letter, char model) => char.IsAsciiLetterLower(model) ? char.ToLowerInvariant(letter) : letter;
}

/// <summary>Card numbers with the issuer digits of published test cards and a check digit that fails.</summary>
internal sealed class CardKind : SurrogateKind
{
    private static readonly string[] Issuers = ["400000", "555555", "378282", "601111", "356600", "305693"];

    private static readonly string[] TestNumbers =
    [
        "4111111111111111", "4242424242424242", "4012888888881881", "4222222222222", "4000056655665556", "5555555555554444", "5105105105105100",
        "2223003122003222", "5200828282828210", "378282246310005", "371449635398431", "378734493671000", "6011111111111117", "6011000990139424",
        "30569309025904", "38520000023237", "3530111333300000", "3566002020360505", "6200000000000005",
    ];

    public override string Create(SurrogateContext context, string value)
    {
        var digits = Digits.Of(value);
        if (digits.Length is < 12 or > 19)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(digits);
        var issuer = Issuer(digits);
        var body = issuer + string.Concat(Enumerable.Range(0, digits.Length - issuer.Length - 1).Select(_ => stream.Pick("0123456789")));
        var text = body + (char)('0' + ((Digits.LuhnDigit(body) + 1 + stream.Next(9)) % 10));
        return Digits.Replace(value, i => text[i]);
    }

    public override bool Contains(string value)
    {
        var digits = Digits.Of(value);
        return Array.IndexOf(TestNumbers, digits) >= 0
            || (digits.Length is >= 12 and <= 19 && Array.Exists(Issuers, i => digits.StartsWith(i, StringComparison.Ordinal))
                && digits[^1] != '0' + Digits.LuhnDigit(digits[..^1]))
            || PatternIds.Contains(value, PatternIds.Options.None);
    }

    private static string Issuer(string digits) => digits[0] switch
    {
        '2' or '5' => Issuers[1],
        '3' when digits.Length == 15 => Issuers[2],
        '6' => Issuers[3],
        '3' when digits.Length == 14 => Issuers[5],
        '3' => Issuers[4],
        _ => Issuers[0],
    };
}
