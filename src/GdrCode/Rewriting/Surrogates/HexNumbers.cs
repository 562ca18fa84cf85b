namespace GdrCode.Rewriting.Surrogates;

/// <summary>Numbers written as 0x… or 0b…: the first eight digits are zero, but for the one bit that keeps the type of the literal.</summary>
/// <remarks>C# gives a literal the first of int, uint, long and ulong that holds it, so that a key of 64 bits must not become a small number.</remarks>
internal static class HexNumbers
{
    private const int Mark = 8;
    private const int MostOnes = 2;

    public static bool IsHex(string value) => Read(value) is not null;

    public static string Create(KeyedStream stream, string value)
    {
        var (start, digits, bits) = Read(value)!.Value;
        var text = new char[digits.Length];
        Array.Fill(text, '0');
        var (place, sign) = Lead(NumberTypes.Of(Value(digits, bits)), digits.Length, bits);
        var free = bits == 1 ? 0 : Math.Min(digits.Length - Mark, place >= 0 ? place : (31 / bits));
        var letters = digits.AsSpan().ContainsAnyInRange('A', 'F') ? "0123456789ABCDEF" : "0123456789abcdef";
        for (var i = digits.Length - Math.Max(0, free); i < digits.Length; i++)
        {
            text[i] = stream.Pick(letters);
        }

        if (place >= 0)
        {
            text[^(place + 1)] = sign;
        }

        if (text.AsSpan().SequenceEqual(digits))
        {
            text[^1] = text[^1] == '0' ? '1' : '0';
        }

        return string.Concat(value.AsSpan(0, start), text);
    }

    public static bool Contains(string value)
    {
        if (Read(value) is not var (_, digits, bits))
        {
            return false;
        }

        if (bits == 1)
        {
            return digits.Count(c => c == '1') <= MostOnes;
        }

        var head = digits.AsSpan(0, Math.Min(Mark, digits.Length));
        var zeros = head.Count('0');
        return digits.Length <= Mark
            ? !(head[0] == '8' && head.Length == Mark ? head[1..] : head).ContainsAnyExcept('0', '1')
            : zeros == head.Length || (zeros == head.Length - 1 && head.IndexOfAny('1', '8') >= 0);
    }

    // The digit, counted from the end, that holds the bit which no smaller type has; -1 where the smallest will do.
    private static (int Place, char Sign) Lead(NumberType type, int count, int bits) => type switch
    {
        NumberType.UInt => (31 / bits, bits == 1 ? '1' : '8'),
        NumberType.Long => (Math.Min(count - 1, 62 / bits), '1'),
        NumberType.ULong => (63 / bits, bits == 1 ? '1' : '8'),
        _ => (-1, '0'),
    };

    private static ulong? Value(string digits, int bits)
    {
        var significant = digits.TrimStart('0');
        return significant.Length > 64 / bits ? null : significant.Aggregate(0UL, (sum, c) => (sum << bits) | (uint)Convert.ToInt32(c.ToString(), 16));
    }

    private static (int Start, string Digits, int Bits)? Read(string value)
    {
        if (value.Length < 3 || value[0] != '0' || value[1] is not ('x' or 'X' or 'b' or 'B'))
        {
            return null;
        }

        var digits = value.Contains('_', StringComparison.Ordinal) ? value[2..].Replace("_", "", StringComparison.Ordinal) : value[2..];
        var isHex = value[1] is 'x' or 'X';
        return digits.Length > 0 && !(isHex ? digits.AsSpan().ContainsAnyExcept(TokenShapes.HexDigits) : digits.AsSpan().ContainsAnyExcept('0', '1'))
            ? (2, digits, isHex ? 4 : 1)
            : null;
    }
}
