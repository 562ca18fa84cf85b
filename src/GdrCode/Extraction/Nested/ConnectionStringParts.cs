using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Connection strings: pairs between semicolons, at least one of them with a key that only such strings have.</summary>
internal static class ConnectionStringParts
{
    private static readonly SearchValues<string> s_keys = SearchValues.Create(
        ["server", "data source", "datasource", "host", "user id", "userid", "uid", "username", "user", "password", "pwd", "database", "initial catalog", "endpoint",
            "accountname", "accountkey", "sharedaccesskey", "sharedaccesskeyname", "sharedaccesssignature", "instrumentationkey", "hostname", "dsn", "driver", "addr"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the value holds a connection string.</summary>
    public static bool Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        if (!value.Contains(';', StringComparison.Ordinal) || !value.Contains('=', StringComparison.Ordinal) || value.AsSpan().IndexOfAny(s_keys) < 0)
        {
            return false;
        }

        var pairs = new List<(int KeyStart, int KeyEnd, int Start, int End)>();
        var isKnown = false;
        for (var i = 0; i < value.Length;)
        {
            var end = SegmentEnd(value, i);
            var equals = value.IndexOf('=', i, end - i);
            if (equals > i && KeyStart(value, i, equals) is var keyStart && keyStart < equals)
            {
                var (start, valueEnd) = Unquoted(value, equals + 1, end);
                pairs.Add((keyStart, equals, start, valueEnd));
                isKnown |= s_keys.Contains(value[keyStart..equals].Trim());
            }

            i = end + 1;
        }

        if (pairs.Count < 2 || !isKnown)
        {
            return false;
        }

        foreach (var (keyStart, keyEnd, start, end) in pairs)
        {
            Part.Add(parts, fragment, start, end, value[keyStart..keyEnd].Trim(), Part.ConnectionString);
        }

        return true;
    }

    /// <summary>The semicolon that ends a segment; one inside quotes does not.</summary>
    private static int SegmentEnd(string value, int i)
    {
        var end = value.IndexOf(';', i);
        end = end < 0 ? value.Length : end;
        var equals = value.IndexOf('=', i, end - i);
        if (equals < 0 || equals + 1 >= value.Length || value[equals + 1] is not ('"' or '\''))
        {
            return LineEnd(value, i, end);
        }

        var reach = Math.Min(value.Length - equals - 2, 500);
        var close = reach <= 0 ? -1 : value.IndexOf(value[equals + 1], equals + 2, reach);
        if (close > end)
        {
            end = value.IndexOf(';', close);
            return end < 0 ? value.Length : end;
        }

        return LineEnd(value, i, end);
    }

    private static int LineEnd(string value, int start, int end)
    {
        var k = value.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        return k < 0 ? end : start + k;
    }

    /// <summary>Key words are letters, digits and single blanks; anything else before them is not the string's.</summary>
    private static int KeyStart(string value, int least, int end)
    {
        var start = end;
        while (start > least && end - start < 40 && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] is ' ' or '_' or '-' or '.'))
        {
            start--;
        }

        while (start < end && value[start] == ' ')
        {
            start++;
        }

        return start;
    }

    private static (int Start, int End) Unquoted(string value, int start, int end)
    {
        while (start < end && value[start] == ' ')
        {
            start++;
        }

        return end - start >= 2 && value[start] is '"' or '\'' && value[end - 1] == value[start] ? (start + 1, end - 1)
            : end > start && value[end - 1] is '"' or '\'' ? (start, end - 1)
            : (start, end);
    }
}
