using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Base64 and hexadecimal digits that write text.</summary>
internal static class EncodedText
{
    /// <summary>Shortest run that is tried.</summary>
    public const int MinLength = 16;

    private const string Scheme = "Basic ";

    private static readonly SearchValues<char> s_alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    private static readonly SearchValues<char> s_lowerHex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> s_upperHex = SearchValues.Create("0123456789ABCDEF");

    public static void Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        for (var i = 0; value.Length - i >= MinLength;)
        {
            var start = value.AsSpan(i).IndexOfAny(s_alphabet);
            if (start < 0)
            {
                return;
            }

            start += i;
            var length = value.AsSpan(start).IndexOfAnyExcept(s_alphabet);
            var end = length < 0 ? value.Length : start + length;
            i = end + 1;
            var padded = end;
            while (padded < value.Length && padded < end + 2 && value[padded] == '=')
            {
                padded++;
            }

            if (padded - start >= MinLength && !AddBase64(fragment, start, padded, parts))
            {
                AddHex(fragment, start, end, parts);
            }
        }
    }

    private static bool AddBase64(Fragment fragment, int start, int end, List<Fragment> parts)
    {
        var run = fragment.Value.AsSpan(start, end - start);
        if (run.TrimEnd('=').Length % 4 == 1 || !Base64Text.Decode(run, out var text, out var encoding))
        {
            return false;
        }

        Part.AddDecoded(parts, fragment, start, end, text, encoding, null, wholeOnly: true);
        if (start >= Scheme.Length
            && fragment.Value.AsSpan(start - Scheme.Length, Scheme.Length).Equals(Scheme, StringComparison.OrdinalIgnoreCase)
            && text.Contains(':', StringComparison.Ordinal))
        {
            Part.AddCredentials(parts, parts[^1], 0, text.Length, "Basic");
        }

        return true;
    }

    private static void AddHex(Fragment fragment, int start, int end, List<Fragment> parts)
    {
        var run = fragment.Value.AsSpan(start, end - start);
        if (run.Length < MinLength || run.Length % 2 != 0 || (run.ContainsAnyExcept(s_lowerHex) && run.ContainsAnyExcept(s_upperHex)))
        {
            return;
        }

        if (PrintableText.FromUtf8(Convert.FromHexString(run)) is { } text)
        {
            Part.AddDecoded(parts, fragment, start, end, text, TextEncoding.Hex, null, wholeOnly: true);
        }
    }
}
