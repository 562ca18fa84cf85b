using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Reads the value behind a name in a text: in code, command lines, connection strings, queries and prose.</summary>
internal static class InlineReader
{
    private const int MostBlanks = 4;
    private const int LongestBare = 256;

    // The words between a name and its value in the languages of comments.
    private static readonly string[] Verbs = ["is", "was", "are", "ist", "war", "lautet", "es", "est", "é", "è", "är", "er", "on", "jest", "je", "to", "being", "of"];

    /// <param name="text">The text.</param>
    /// <param name="nameStart">Where the name begins.</param>
    /// <param name="nameEnd">Where the name ends.</param>
    public static InlineValue? Read(ReadOnlySpan<char> text, int nameStart, int nameEnd)
    {
        var at = SkipClosing(text, nameEnd);
        var afterName = at;
        at = SkipBlanks(text, at);
        var sign = SignLength(text, at);
        if (sign > 0)
        {
            // ?user=x&password= HTTP/1.1: nothing stands behind the sign.
            if (nameStart > 0 && text[nameStart - 1] is '&' or '?' && (at + sign == text.Length || char.IsWhiteSpace(text[at + sign])))
            {
                return null;
            }

            return Value(text, SkipBlanks(text, at + sign), Link.Sign, text[at..(at + sign)].Contains('=') && InPairs(text, nameStart));
        }

        if (at == afterName)
        {
            return at < text.Length && text[at] == '(' && at + 1 < text.Length && IsQuote(text[at + 1]) ? Value(text, at + 1, Link.Sign, inPairs: false) : null;
        }

        var isOption = nameStart > 0 && text[nameStart - 1] is '-' or '/' && nameEnd == afterName;
        if (isOption || (at < text.Length && IsQuote(text[at])))
        {
            return Value(text, at, isOption ? Link.Option : Link.Blank, inPairs: false);
        }

        return (FarVerb.End(text, at) ?? VerbEnd(text, at)) is { } end ? Value(text, end, Link.Verb, inPairs: false) : Value(text, at, Link.Blank, inPairs: false);
    }

    // "name", [name], **name**, name), `name`
    private static int SkipClosing(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && text[end] is '"' or '\'' or '`' or '*' or ']' or '\\' or '}')
        {
            end++;
        }

        return end;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MostBlanks && text[end] is ' ' or '\t')
        {
            end++;
        }

        return end;
    }

    private static int SignLength(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 3 && text[end] is ':' or '=' or '>' or '?' or '|')
        {
            end++;
        }

        if (end == at && text[at..].StartsWith("->"))
        {
            return 2;
        }

        var sign = text[at..end];
        if (end == at && at < text.Length && text[at] is '：' or '＝')
        {
            return 1;
        }

        return sign is ":" or "=" or ":=" or "=>" or "==" or "::=" or "?=" or "||=" or "===" or ":::" ? sign.Length : 0;
    }

    private static int? VerbEnd(ReadOnlySpan<char> text, int at)
    {
        foreach (var verb in Verbs)
        {
            if (text[at..].StartsWith(verb, StringComparison.OrdinalIgnoreCase) && at + verb.Length < text.Length && text[at + verb.Length] is ' ' or ':')
            {
                return SkipBlanks(text, at + verb.Length + (text[at + verb.Length] == ':' ? 1 : 0));
            }
        }

        return null;
    }

    private static InlineValue? Value(ReadOnlySpan<char> text, int at, Link link, bool inPairs)
    {
        // b"…", @"…", $'…', u8 and escaped quotes of a text in a text.
        var start = at;
        while (start < text.Length && start - at < 2 && text[start] is '\\' or '@' or 'b' or 'r' or 'u' or 'N' && start + 1 < text.Length && IsQuote(text[start + 1]))
        {
            start++;
        }

        if (start >= text.Length)
        {
            return null;
        }

        if (IsQuote(text[start]))
        {
            var length = QuotedLength(text[(start + 1)..], text[start]);
            return length > 0 ? new InlineValue(new TextSpan(start + 1, length), link, Quoted: true) : null;
        }

        var bare = inPairs ? PairLength(text[at..]) : BareLength(text, at);
        return bare > 0 ? new InlineValue(new TextSpan(at, bare), link, Quoted: false) : null;
    }

    private static int QuotedLength(ReadOnlySpan<char> text, char quote)
    {
        for (var i = 0; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == quote && (i == 0 || text[i - 1] != '\\' || i == 1))
            {
                return i > 0 && text[i - 1] == '\\' ? i - 1 : i;
            }

            // An escaped quote ends the value of a text in a text: {\"password\":\"x\"}
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == quote)
            {
                return i;
            }
        }

        return 0;
    }

    // A connection string: other pairs before or after, and a semicolon between them.
    private static bool InPairs(ReadOnlySpan<char> text, int nameStart)
    {
        var before = text[..nameStart].TrimEnd();
        var line = text[nameStart..];
        var semicolon = line.IndexOf(';');
        return (before.Length > 0 && before[^1] == ';' && before.Contains('=')) || (semicolon > 0 && line[(semicolon + 1)..].IndexOf('=') is > 1 and < 40 and var next && IsKey(line.Slice(semicolon + 1, next)));
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or '_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static int PairLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(";\"\r\n");
        return (end < 0 ? text : text[..end]).TrimEnd().Length;
    }

    private static int BareLength(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestBare && !Ends(text, at, end))
        {
            end++;
        }

        // A full stop or a bracket closes the sentence, not the value.
        while (end > at && (text[end - 1] is '.' or ',' or ':' or '`' || (text[end - 1] is ')' or ']' && !text[at..end].ContainsAny('(', '['))))
        {
            end--;
        }

        return end - at;
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        var last = at + 1 == text.Length;
        return c switch
        {
            '"' or '`' or ';' or '<' or '>' or '|' => true,
            '\'' => last || !char.IsLetterOrDigit(text[at + 1]),
            '\\' => !last && text[at + 1] is 'n' or 'r' or '"',
            '&' => text[..start].Contains('?') || (!last && text[at..].IndexOf('=') is > 1 and < 30 and var next && IsKey(text.Slice(at + 1, next - 1))),
            ',' => last || text[at + 1] == ' ' || (text[at..].IndexOf('=') is > 1 and < 30 and var pair && IsKey(text.Slice(at + 1, pair - 1))),
            '}' => !text[start..at].Contains('{'),
            _ => char.IsWhiteSpace(c),
        };
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '„' or '‘' or '«';
}
