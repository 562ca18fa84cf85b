using System.Text.RegularExpressions;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Secrets without a format of their own: the pattern stays position by position, and the text says EXAMPLE.</summary>
internal static partial class SecretText
{
    private const string Mark = "EXAMPLE";
    private const string ShortMark = "Ex";
    private const string Base64Mark = "RVhBTVBMR";
    private const int HexMark = 8;
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
        var prefix = TokenShapes.Prefix(value) is { Length: > 0 } named ? named : HashHead().Match(value).Value;
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
            return;
        }

        // Every word of a phrase is marked, as a rule may see each alone.
        foreach (var word in places.GroupBy(p => text.AsSpan(0, p).Count(' ')).Select(g => g.ToList()))
        {
            if (word.Count >= 4)
            {
                text[word[0]] = ShortMark[0];
                text[word[1]] = ShortMark[1];
                text[word[^1]] = Check(text, word);
            }
            else
            {
                word.ForEach(p => text[p] = 'x');
            }
        }
    }

    private static bool IsShort(string value)
    {
        // Nearly every value fails here, before anything is allocated.
        if (value.AsSpan().IndexOfAnyExcept(TokenShapes.ShortSigns) >= 0 || !value.Contains(ShortMark[0], StringComparison.Ordinal) || !value.Contains(ShortMark[1], StringComparison.Ordinal))
        {
            return false;
        }

        var words = value.Split(' ');
        return Array.Exists(words, IsShortWord) && Array.TrueForAll(words, w => IsShortWord(w) || w.Length == 0 || Surrogates.Mask.Contains(w));
    }

    private static bool IsShortWord(string value)
    {
        var places = Enumerable.Range(0, value.Length).Where(i => char.IsAsciiLetterOrDigit(value[i])).ToList();
        return places.Count >= 4 && value[places[0]] == ShortMark[0] && value[places[1]] == ShortMark[1] && value[places[^1]] == Check(value, places);
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

    // Scheme and cost of a hash in the crypt format; in files of Compose each $ is doubled.
    [GeneratedRegex(@"^\$+(?:1|2[abxy]?|5|6|7|y|apr1|argon2id?)\$+(?:[0-9]{2}\$+|rounds=[0-9]+\$+)?(?=[^$]{8})")]
    private static partial Regex HashHead();
}
