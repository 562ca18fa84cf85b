using System.Buffers;

namespace GdrCode.Verification.Config;

/// <summary>
/// The tokens of key and value lines. The formats of this family differ in detail, so the reading is the one that sees most
/// structure: every sign that any of them would take for one counts, and has to be there before and after.
/// </summary>
internal sealed class IniTokens(string text, IniReading reading)
{
    /// <summary>How far a string over several lines is followed.</summary>
    private const int LongestString = 16_384;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t=\"':");

    private readonly List<Token> tokens = [];
    private readonly bool isProperties = reading == IniReading.Properties;
    private int end;

    public List<Token> Read()
    {
        var continues = false;
        for (var at = 0; at < text.Length; at = TextReading.NextLine(text, end, text.Length))
        {
            end = TextReading.LineEnd(text, at, text.Length);
            continues = continues ? Value(TextReading.SkipBlanks(text, at, end)) : Line(at);
        }

        return tokens;
    }

    private bool Line(int at)
    {
        at = TextReading.SkipBlanks(text, at, end);
        if (at == end)
        {
            return false;
        }

        if (text[at] is '#' or ';' || text[at] == '!' && isProperties || TextReading.StartsWith(text, at, "//") && text.AsSpan(at, end - at).IndexOf('=') < 0)
        {
            tokens.Add(new Token(TokenKind.Comment, at + 1, end));
            return false;
        }

        if (text[at] == '[')
        {
            Section(at);
            return false;
        }

        if (reading is IniReading.Equations or IniReading.Words && Host(at) is > 0 and var host)
        {
            tokens.Add(new Token(TokenKind.Plain, at, host));
            at = TextReading.SkipBlanks(text, host, end);
        }

        // The address of the registry that a key of npm is for.
        if (at + 2 < end && TextReading.StartsWith(text, at, "//") && text[at + 2] is not (' ' or '\t') && text.AsSpan(at, end - at).IndexOf('=') is > 0 and var equals && text.AsSpan(at, equals).LastIndexOf(':') is > 2 and var colon)
        {
            tokens.Add(new Token(TokenKind.Plain, at, at + colon));
            tokens.Add(new Token(TokenKind.Sign, at + colon, at + colon + 1));
            at += colon + 1;
        }

        var separator = Separator(at);
        if (separator < end)
        {
            tokens.Add(new Token(TokenKind.Key, at, TextReading.TrimEnd(text, at, separator)));
            tokens.Add(new Token(TokenKind.Sign, separator, separator + 1));
            at = TextReading.SkipBlanks(text, separator + 1, end);
        }

        return Value(at);
    }

    private void Section(int at)
    {
        var close = text.AsSpan(at, end - at).LastIndexOf(']');
        var stop = close < 0 ? end : at + close;
        var quote = text.AsSpan(at, stop - at).IndexOf('"');
        if (quote >= 0 && text[stop - 1] == '"' && at + quote < stop - 1)
        {
            tokens.Add(new Token(TokenKind.Key, at, at + quote));
            tokens.Add(new Token(TokenKind.Double, at + quote + 1, stop - 1));
        }
        else
        {
            tokens.Add(new Token(TokenKind.Key, at, stop));
        }

        if (close >= 0)
        {
            tokens.Add(new Token(TokenKind.Sign, stop, stop + 1));
            var rest = TextReading.SkipBlanks(text, stop + 1, end);
            var isComment = rest < end && text[rest] is '#' or ';';
            tokens.Add(new Token(isComment ? TokenKind.Comment : TokenKind.Plain, isComment ? rest + 1 : rest, end));
        }
    }

    /// <summary>The end of the host that an inventory line begins with: a word, a blank, and a key with its value; else 0.</summary>
    private int Host(int at)
    {
        var line = text.AsSpan(at, end - at);
        var host = line.IndexOfAny(WordEnds);
        if (host <= 0 || line[host] is not (' ' or '\t'))
        {
            return 0;
        }

        var settings = line[host..].TrimStart(" \t");
        var key = settings.IndexOfAny(WordEnds);
        return key > 0 && settings[key] == '=' && key + 1 < settings.Length && settings[key + 1] is not (' ' or '\t') ? at + host : 0;
    }

    private int Separator(int at)
    {
        var blank = -1;
        for (var i = at; i < end; i++)
        {
            var c = text[i];
            if (c == '=' || c == ':' && (isProperties || i + 1 == end || text[i + 1] is ' ' or '\t'))
            {
                return i;
            }

            if (c is '"' or '\'' || blank >= 0 && c is not (' ' or '\t'))
            {
                break;
            }

            if (c == '\\' && isProperties)
            {
                i++;
            }

            blank = blank < 0 && c is ' ' or '\t' ? i : blank;
        }

        if (blank >= 0 && (isProperties || reading == IniReading.Words && IsWord(text.AsSpan(at, blank - at))))
        {
            return blank;
        }

        var equals = text.AsSpan(at, end - at).IndexOf('=');
        return equals >= 0 && text.AsSpan(at, equals).IndexOfAny("\"':") < 0 ? at + equals : end;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or '$'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where the value goes on in the next line.</summary>
    private bool Value(int at)
    {
        if (at < end && !isProperties && text[at] is '"' or '\'' && Quoted(at))
        {
            return false;
        }

        var comment = at;
        while (comment < end && (isProperties || text[comment] is not ('#' or ';') || comment > at && text[comment - 1] is not (' ' or '\t')))
        {
            comment++;
        }

        var stop = TextReading.TrimEnd(text, at, comment);
        var backslashes = 0;
        while (stop - backslashes > at && text[stop - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        var continues = backslashes % 2 == 1;
        tokens.Add(new Token(TokenKind.Plain, at, continues ? stop - 1 : stop));
        if (continues)
        {
            tokens.Add(new Token(TokenKind.Sign, stop - 1, stop));
        }

        if (comment < end)
        {
            tokens.Add(new Token(TokenKind.Comment, comment + 1, end));
        }

        return continues && comment == end;
    }

    private bool Quoted(int at)
    {
        var quote = text[at];
        var close = at + 1;
        var limit = reading == IniReading.LongStrings ? Math.Min(text.Length, at + LongestString) : end;
        while (close < limit && text[close] != quote)
        {
            close += quote == '"' && text[close] == '\\' && close + 1 < limit && text[close + 1] == '"' ? 2 : 1;
        }

        if (close >= limit)
        {
            return false;
        }

        end = TextReading.LineEnd(text, close, text.Length);

        tokens.Add(new Token(quote == '"' ? TokenKind.Double : TokenKind.Single, at + 1, close));
        tokens.Add(new Token(TokenKind.Sign, close, close + 1));
        var rest = TextReading.SkipBlanks(text, close + 1, end);
        if (rest < end)
        {
            var isComment = text[rest] is '#' or ';';
            tokens.Add(new Token(isComment ? TokenKind.Comment : TokenKind.Plain, isComment ? rest + 1 : rest, end));
        }

        return true;
    }
}
