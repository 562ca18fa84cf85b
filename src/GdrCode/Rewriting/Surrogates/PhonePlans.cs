namespace GdrCode.Rewriting.Surrogates;

/// <summary>Ranges that numbering plans keep for fiction (NANPA 555-01xx; Ofcom, ACMA, Arcep drama numbers).</summary>
/// <remarks>In a plan digits stand for themselves, n for 2 to 9, a for a digit but 1 and 9 (no N11 and N9X codes), x for any.</remarks>
internal static class PhonePlans
{
    private static readonly string[] NorthAmerica = ["nax55501xx"];
    private static readonly string[] NorthAmericaLocal = ["55501xx"];
    private static readonly string[] UkMobile = ["7700900xxx"];
    private static readonly string[] UkLandline =
    [
        "1134960xxx", "1144960xxx", "1154960xxx", "1164960xxx", "1174960xxx", "1184960xxx", "1214960xxx", "1314960xxx", "1414960xxx", "1514960xxx",
        "1614960xxx", "1914980xxx", "2079460xxx", "2920180xxx", "1632960xxx",
    ];

    private static readonly string[] Australia = ["25550xxxx", "35550xxxx", "75550xxxx", "85550xxxx", "27010xxxx", "37010xxxx", "77010xxxx", "87010xxxx"];
    private static readonly string[] FranceMobile = ["63998xxxx"];
    private static readonly string[] FranceLandline = ["19900xxxx", "26191xxxx", "35301xxxx", "46571xxxx", "53649xxxx"];

    /// <summary>The digits, and whether they begin with a country code (after + or 00).</summary>
    public static (string Digits, bool International) Read(string value)
    {
        var digits = Digits.Of(value);
        return (digits, value.Contains('+', StringComparison.Ordinal) || (digits.StartsWith("00", StringComparison.Ordinal) && !digits.StartsWith("000", StringComparison.Ordinal)));
    }

    /// <summary>How many digits stay in front, how many the plan writes, and the plan; null where none is known.</summary>
    public static (int Head, int Count, string[] Plan)? Find(string digits, bool international)
    {
        var access = international && digits.StartsWith("00", StringComparison.Ordinal) ? 2 : 0;
        var number = digits.AsSpan(access);
        if (international)
        {
            return number switch
            {
                ['1', ..] when number.Length == 11 => (access + 1, 10, NorthAmerica),
                ['4', '4', var trunk, ..] => Uk(access + 2 + (trunk == '0' ? 1 : 0), digits),
                ['6', '1', var trunk, ..] => Country(access + 2 + (trunk == '0' ? 1 : 0), 9, digits, Australia),
                ['3', '3', var trunk, ..] => France(access + 2 + (trunk == '0' ? 1 : 0), digits),
                _ => null,
            };
        }

        return number switch
        {
            ['1', >= '2', ..] when number.Length == 11 => (1, 10, NorthAmerica),
            [>= '2', ..] when number.Length == 10 => (0, 10, NorthAmerica),
            [>= '2', ..] when number.Length == 7 => (0, 7, NorthAmericaLocal),
            ['0', '7' or '2', ..] when number.Length == 11 => Uk(1, digits),
            _ => null,
        };
    }

    private static (int Head, int Count, string[] Plan)? Uk(int head, string digits) =>
        digits.Length - head == 10 ? Country(head, 10, digits, digits[head] == '7' ? UkMobile : UkLandline) : null;

    private static (int Head, int Count, string[] Plan)? France(int head, string digits) =>
        digits.Length - head == 9 ? Country(head, 9, digits, digits[head] is '6' or '7' ? FranceMobile : FranceLandline) : null;

    private static (int Head, int Count, string[] Plan)? Country(int head, int count, string digits, string[] plan) =>
        digits.Length - head == count ? (head, count, plan) : null;
}
