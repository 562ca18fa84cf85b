using System.Text;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Secrets without a format of their own: the pattern stays position by position, and the text says EXAMPLE.</summary>
internal static class SecretText
{
    private const string Mark = "EXAMPLE";
    private const string ShortMark = "Ex";
    private const string Base64Mark = "RVhBTVBMR";
    private const int HexMark = 8;
    private const int LongestEncoded = 1024;
    private const string Kept = "-_.~:/+= ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string Create(SurrogateContext context, string value)
    {
        // One password may stand in a connection string, a header and a field of its own: it stays one.
        context = context with { Kind = "secret" };
        var stream = context.Stream(value);
        if (TokenShapes.IsDigits(value))
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        return TokenShapes.IsHex(value) ? Hex(stream, value)
            : TokenShapes.IsBase64(value) ? Base64(stream, value)
            : Marked(stream, value);
    }

    public static bool Contains(string value) =>
        value.Contains(Mark, StringComparison.OrdinalIgnoreCase)
        || value.StartsWith(Base64Mark, StringComparison.Ordinal)
        || IsHexMarked(value)
        || IsShort(value)
        || IsEncoded(value)
        || (TokenShapes.IsDigits(value) && PatternIds.Contains(value, PatternIds.Options.None));

    public static string Hex(KeyedStream stream, string value)
    {
        var result = value.ToCharArray();
        var upper = value.Any(c => c is >= 'A' and <= 'F');
        var start = TokenShapes.HexStart(value);
        for (int i = start, n = 0; i < result.Length; i++)
        {
            if (char.IsAsciiHexDigit(result[i]))
            {
                result[i] = n++ < HexMark ? '0' : stream.Pick(upper ? "0123456789ABCDEF" : "0123456789abcdef");
            }
        }

        return new string(result);
    }

    public static bool IsHexMarked(string value)
    {
        var text = value.AsSpan(TokenShapes.HexStart(value));
        return text.Length > HexMark && text[..HexMark].IndexOfAnyExcept('0') < 0 && !text.ContainsAnyExcept(TokenShapes.HexDigits);
    }

    /// <summary>Base64 of the same length and padding that decodes to a text beginning with EXAMPLE.</summary>
    public static string Base64(KeyedStream stream, string value)
    {
        var result = value.ToCharArray();
        var letters = value.AsSpan().TrimEnd('=').Length;
        for (var i = 0; i < letters; i++)
        {
            result[i] = i < Base64Mark.Length ? Base64Mark[i] : stream.Pick(Upper + Lower + "0123456789");
        }

        // The unused bits of the last letter before padding are zero, or strict decoders refuse it.
        result[letters - 1] = (letters % 4) switch
        {
            2 => "AQgw"[stream.Next(4)],
            3 => "AEIMQUYcgkosw048"[stream.Next(16)],
            _ => letters > Base64Mark.Length ? stream.Pick(Lower) : result[letters - 1],
        };
        return new string(result);
    }

    public static string Marked(KeyedStream stream, string value)
    {
        var prefix = TokenShapes.Prefix(value);
        var result = value.ToCharArray();
        var places = new List<int>(result.Length);
        for (var i = prefix.Length; i < result.Length; i++)
        {
            var c = result[i];
            if (Kept.Contains(c, StringComparison.Ordinal))
            {
                continue;
            }

            result[i] = char.IsAsciiDigit(c) ? stream.Pick("0123456789")
                : char.IsAsciiLetterUpper(c) ? stream.Pick(Upper)
                : char.IsLetterOrDigit(c) ? stream.Pick(Lower)
                : '_';
            if (result[i] != '_')
            {
                places.Add(i);
            }
        }

        WriteMark(result, places);
        var text = new string(result);
        return prefix.Length == 0 ? text : string.Concat(TokenShapes.SafePrefix(prefix), text.AsSpan(prefix.Length));
    }

    private static void WriteMark(char[] text, List<int> places)
    {
        var (start, length) = TokenShapes.LongestRun(places);
        if (places.Count >= 12 && length >= Mark.Length)
        {
            var lower = !text.AsSpan(places[start], length).ContainsAnyInRange('A', 'Z') && text.AsSpan(places[start], length).ContainsAnyInRange('a', 'z');
            (lower ? Mark.ToLowerInvariant() : Mark).CopyTo(0, text, places[start], Mark.Length);
        }
        else if (places.Count >= 4)
        {
            text[places[0]] = ShortMark[0];
            text[places[1]] = ShortMark[1];
            text[places[^1]] = Check(text, places);
        }
        else
        {
            places.ForEach(p => text[p] = 'x');
        }
    }

    // The text of a mask or of a marked secret in base64, which a rule may take for a secret of its own.
    private static bool IsEncoded(string value)
    {
        if (value.Length is < 8 or > LongestEncoded || value.Length % 4 != 0 || !char.IsAsciiLetter(value[0]))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[LongestEncoded];
        return Convert.TryFromBase64String(value, bytes, out var length) && Ascii.IsValid(bytes[..length])
            && Encoding.ASCII.GetString(bytes[..length]) is var text && (text.Contains(Mark, StringComparison.OrdinalIgnoreCase) || IsShort(text) || Mask.Contains(text));
    }

    private static bool IsShort(string value)
    {
        var places = Enumerable.Range(0, value.Length).Where(i => char.IsAsciiLetterOrDigit(value[i])).ToList();
        return places.Count >= 4 && value.AsSpan().IndexOfAnyExcept(TokenShapes.ShortSigns) < 0
            && value[places[0]] == ShortMark[0] && value[places[1]] == ShortMark[1] && value[places[^1]] == Check(value, places);
    }

    private static char Check(ReadOnlySpan<char> text, List<int> places)
    {
        var sum = 0;
        for (var i = 0; i < places.Count - 1; i++)
        {
            sum = (sum * 31) + text[places[i]];
        }

        return Lower[(int)((uint)sum % 26)];
    }
}
