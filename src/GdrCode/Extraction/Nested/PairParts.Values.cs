using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Nested;

/// <summary>Where the value of a pair ends.</summary>
internal static partial class PairParts
{
    private const int MaxToken = 4_000;
    private const int MaxClause = 160;
    private const int ShortestPadded = 10;

    private static TextSpan ValueOf(string value, int i, bool isSecret, bool isToken)
    {
        while (i < value.Length && value[i] is ' ' or '\t' or '*')
        {
            i++;
        }

        if (i >= value.Length || value[i] is '\r' or '\n')
        {
            return default;
        }

        // A quote that was itself escaped once more.
        var quote = value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '"' or '\'' ? i + 1 : i;
        if (value[quote] is '"' or '\'' or '`')
        {
            var length = value.AsSpan(quote + 1, Math.Min(MaxToken, value.Length - quote - 1)).IndexOfAny(value[quote], '\n');
            if (length >= 0 && value[quote + 1 + length] == value[quote])
            {
                var end = quote + 1 + length;
                return TextSpan.FromBounds(quote + 1, quote > i && end > quote + 1 && value[end - 1] == '\\' ? end - 1 : end);
            }

            i = quote + 1;
        }

        return isSecret || isToken ? Token(value, i) : Clause(value, i);
    }

    private static TextSpan Token(string value, int start)
    {
        var end = start;
        var limit = Math.Min(value.Length, start + MaxToken);
        while (end < limit && !char.IsWhiteSpace(value[end]) && value[end] is not ('"' or '\'' or '`' or '<' or '>') && !NextPair(value, end))
        {
            end++;
        }

        // The word after which a scheme's secret comes.
        if (end < limit && value[end] == ' ' && value.AsSpan(start, end - start) is "Bearer" or "bearer" or "Basic" or "basic" or "token" or "Token")
        {
            var secret = Token(value, end + 1);
            return secret.IsEmpty ? default : TextSpan.FromBounds(start, secret.End);
        }

        return Trimmed(value, start, end);
    }

    /// <summary>Whether the sign at <paramref name="i"/> separates this pair from another.</summary>
    private static bool NextPair(string value, int i)
    {
        if (value[i] is not (';' or '&' or ',' or '|'))
        {
            return false;
        }

        var k = i + 1;
        while (k < value.Length && k - i < MaxKey && (char.IsLetterOrDigit(value[k]) || value[k] is '_' or '-' or ' ' or '.'))
        {
            k++;
        }

        return k < value.Length ? k > i + 1 && value[k] is '=' or ':' : k == i + 1;
    }

    private static TextSpan Clause(string value, int start)
    {
        var end = start;
        var limit = Math.Min(value.Length, start + MaxClause);
        while (end < limit)
        {
            var c = value[end];
            if (c is '\r' or '\n' or '\t' or '|' or ';' or '"' or '`' || NextPair(value, end) || IsSentenceEnd(value, start, end))
            {
                return Trimmed(value, start, end);
            }

            // Another pair begins with the last word before its sign.
            if ((c == '=' && !IsPadding(value, start, end)) || (c == ':' && end + 1 < value.Length && value[end + 1] == ' '))
            {
                var word = Word(value, end);
                return Trimmed(value, start, word > start ? word : end);
            }

            end++;
        }

        return end - start < MaxClause ? Trimmed(value, start, end) : default;
    }

    // The sign that ends base64 begins no other pair.
    private static bool IsPadding(string value, int start, int i)
    {
        var end = i + 1 < value.Length && value[i + 1] == '=' ? i + 2 : i + 1;
        if (i > start && value[i - 1] == '=')
        {
            i--;
        }

        return i - start >= ShortestPadded && (end == value.Length || char.IsWhiteSpace(value[end]) || value[end] is ',' or ';' or '.' or ')')
            && value.AsSpan(start, i - start).IndexOf(' ') < 0;
    }

    // After a short word the full stop is more likely an abbreviation's.
    private static bool IsSentenceEnd(string value, int start, int i)
    {
        if (value[i] is not ('.' or '!' or '?') || i + 1 >= value.Length || value[i + 1] != ' ')
        {
            return value[i] == ' ' && i + 2 < value.Length && value[i + 1] is ' ' or '(' or '-' && value[i + 2] is ' ' or '-';
        }

        return i - Math.Max(start, Word(value, i)) > 3;
    }

    private static TextSpan Trimmed(string value, int start, int end)
    {
        while (end > start && (char.IsWhiteSpace(value[end - 1]) || value[end - 1] is '.' or ',' or ';' or ':' or '*' || IsUnmatched(value, start, end)))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsUnmatched(string value, int start, int end)
    {
        var open = value[end - 1] switch { ')' => '(', ']' => '[', '}' => '{', _ => '\0' };
        return open != '\0' && !value.AsSpan(start, Math.Min(end - start, 200)).Contains(open);
    }
}
