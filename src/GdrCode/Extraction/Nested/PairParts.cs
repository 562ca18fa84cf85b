using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Nested;

/// <summary>Key and value pairs in comments, prose and strings: <c>key=value</c>, <c>key: value</c>, <c>key is value</c>.</summary>
internal static partial class PairParts
{
    private const int MaxKey = 50;
    private const int MaxWords = 4;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("=:");

    public static void Add(Fragment fragment, List<Fragment> parts, IReadOnlyList<TextSpan> urls)
    {
        var value = TextOf(fragment);
        var url = 0;
        var isLibpq = value.Contains("host=", StringComparison.OrdinalIgnoreCase)
            && (value.Contains("user=", StringComparison.OrdinalIgnoreCase) || value.Contains("password=", StringComparison.OrdinalIgnoreCase) || value.Contains("dbname=", StringComparison.OrdinalIgnoreCase));
        var isRedis = value.Contains(",password=", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < value.Length; i++)
        {
            var k = value.AsSpan(i).IndexOfAny(s_signs);
            if (k < 0)
            {
                return;
            }

            i += k;
            while (url < urls.Count && urls[url].End <= i)
            {
                url++;
            }

            if (url < urls.Count && urls[url].Start <= i)
            {
                i = urls[url].End - 1;
                continue;
            }

            if (!Binds(value, i, out var after) || !Key(value, i, out var key))
            {
                continue;
            }

            var word = value.AsSpan(key.WordStart, key.End - key.WordStart);
            if (value[i] == ':' && after < value.Length && !char.IsWhiteSpace(value[after]) && value[after] is not ('"' or '\'' or '`' or '*') && !KeyWords.IsTelling(word))
            {
                continue;
            }

            var span = ValueOf(value, after, KeyWords.IsSecret(word), isToken: value[i] == '=' && fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue);
            if (span.IsEmpty)
            {
                continue;
            }

            var name = value[(value[i] == ':' ? key.Start : key.WordStart)..key.End];
            Part.Add(parts, fragment, span.Start, span.End, name, isLibpq || isRedis ? Part.ConnectionString : null);
            Schemed(fragment, parts, span, name);

            // What else the value holds is found when it is looked into itself.
            i = Math.Max(i, span.End - 1);
        }
    }

    /// <summary>Whether the text may say <c>password is x</c>.</summary>
    public static bool SaysWhatIs(string value) => value.Contains(" is ", StringComparison.Ordinal);

    /// <summary>Pairs written as sentences, for keys that are known to have a value.</summary>
    public static void AddStatements(Fragment fragment, List<Fragment> parts)
    {
        var value = TextOf(fragment);
        for (var i = 0; (i = value.IndexOf(" is ", i, StringComparison.Ordinal)) >= 0; i += 3)
        {
            if (!Key(value, i, out var key) || !KeyWords.IsTelling(value.AsSpan(key.WordStart, key.End - key.WordStart)))
            {
                continue;
            }

            var span = ValueOf(value, i + 4, KeyWords.IsSecret(value.AsSpan(key.WordStart, key.End - key.WordStart)), isToken: false);
            if (!span.IsEmpty)
            {
                Part.Add(parts, fragment, span.Start, span.End, value[key.WordStart..key.End]);
            }
        }
    }

    // In documentation a hole is a tag, and no value goes on behind it.
    private static string TextOf(Fragment fragment) =>
        fragment.Kind == FragmentKind.Documentation ? fragment.Value.Replace(MappedText.Hole, '\n') : fragment.Value;

    /// <summary>The secret after the scheme of an Authorization header.</summary>
    private static void Schemed(Fragment fragment, List<Fragment> parts, TextSpan span, string name)
    {
        var value = fragment.Value.AsSpan(span.Start, span.Length);
        var blank = value.IndexOf(' ');
        if (blank > 0 && value[..blank] is "Bearer" or "bearer" or "token" or "Token" or "Basic" or "ApiKey")
        {
            Part.Add(parts, fragment, span.Start + blank + 1, span.End, name, value[..blank].ToString());
        }
    }

    /// <summary>Whether the sign at <paramref name="i"/> binds a value, and where that begins.</summary>
    private static bool Binds(string value, int i, out int after)
    {
        after = i + 1;
        var before = i > 0 ? value[i - 1] : '\0';
        if (value[i] == ':')
        {
            if (after < value.Length && value[after] == '=')
            {
                after++;
                return true;
            }

            return before != ':' && after < value.Length && value[after] is not (':' or '/' or '\\') && !(char.IsDigit(before) && char.IsDigit(value[after]));
        }

        return !(after < value.Length && value[after] is '=' or '>' or '~') && before is not ('=' or '!' or '<' or '>' or '?' or '&');
    }

    /// <summary>The key that ends at the sign: its last word, and up to three before it in prose.</summary>
    private static bool Key(string value, int sign, out (int Start, int WordStart, int End) key)
    {
        key = default;
        var end = sign;
        var least = Math.Max(0, sign - 4);
        while (end > least && value[end - 1] is ' ' or '\t' or '"' or '\'' or '`' or '*' or ']' or '\\' or '+')
        {
            end--;
        }

        var start = Word(value, end);
        if (start == end || !HasLetter(value.AsSpan(start, end - start)))
        {
            return false;
        }

        var first = start;
        for (var words = 1; words < MaxWords && first > 1 && value[first - 1] == ' '; words++)
        {
            var before = Word(value, first - 1);
            if (before == first - 1 || end - before > MaxKey)
            {
                break;
            }

            first = before;
        }

        while (start < end && value[start] is '-' or '.' or '$')
        {
            start++;
        }

        key = (Math.Min(first, start), start, end);
        return start < end;
    }

    private static int Word(string value, int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxKey && (char.IsLetterOrDigit(value[start - 1]) || value[start - 1] is '_' or '-' or '.' or '$' or '\''))
        {
            start--;
        }

        return start;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
