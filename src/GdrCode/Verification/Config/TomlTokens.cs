namespace GdrCode.Verification.Config;

/// <summary>The tokens of TOML, well-formed or not.</summary>
internal static class TomlTokens
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var depth = 0;
        var inValue = false;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            switch (c)
            {
                case ' ' or '\t' or '\uFEFF':
                    at++;
                    break;
                case '\r' or '\n':
                    inValue &= depth > 0;
                    at++;
                    tokens.Add(new Token(TokenKind.Sign, at - 1, at));
                    break;
                case '#':
                    var end = TextReading.LineEnd(text, at, text.Length);
                    tokens.Add(new Token(TokenKind.Comment, at + 1, end));
                    at = end;
                    break;
                case '[' or '{' or ']' or '}' or ',' or '=':
                    depth = !inValue ? 0 : Math.Max(0, depth + (c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0));
                    inValue |= c == '=';
                    tokens.Add(new Token(TokenKind.Sign, at, ++at));
                    break;
                case '"' or '\'':
                    at = Quoted(text, at, inValue, tokens);
                    break;
                default:
                    at = Bare(text, at, inValue, tokens);
                    break;
            }
        }

        return tokens;
    }

    private static int Quoted(string text, int at, bool inValue, List<Token> tokens)
    {
        var quote = text[at];
        var isTriple = inValue && at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        var start = at + (isTriple ? 3 : 1);
        var stop = start;
        while (stop < text.Length && !IsClosed(text, stop, quote, isTriple))
        {
            stop += quote == '"' && text[stop] == '\\' && stop + 1 < text.Length && text[stop + 1] is not ('\r' or '\n') ? 2 : 1;
        }

        // Up to two quotes may stand in front of the three that close.
        for (var i = 0; isTriple && i < 2 && stop + 3 < text.Length && text[stop + 3] == quote; i++)
        {
            stop++;
        }

        stop = Math.Min(stop, text.Length);
        at = stop < text.Length && text[stop] == quote ? stop + (isTriple ? 3 : 1) : stop;
        var kind = isTriple ? quote == '"' ? TokenKind.TripleDouble : TokenKind.TripleSingle : quote == '"' ? TokenKind.Double : TokenKind.Single;
        tokens.Add(new Token(!inValue || IsBeforeEquals(text, at) ? TokenKind.Key : kind, start, stop));
        return at;
    }

    private static bool IsClosed(string text, int at, char quote, bool isTriple) => isTriple
        ? text[at] == quote && at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote
        : text[at] == quote || text[at] is '\r' or '\n';

    private static int Bare(string text, int at, bool inValue, List<Token> tokens)
    {
        var start = at;
        while (at < text.Length && text[at] is not ('[' or ']' or '{' or '}' or ',' or '=' or '#' or '"' or '\'' or '\r' or '\n'))
        {
            at++;
        }

        var stop = TextReading.TrimEnd(text, start, at);
        var isKey = inValue ? IsBeforeEquals(text, at) : IsKeyLine(text, at);
        tokens.Add(new Token(isKey ? TokenKind.Key : BareWord.KindOf(text.AsSpan(start, stop - start)), start, stop));
        return at;
    }

    private static bool IsBeforeEquals(string text, int at)
    {
        at = TextReading.SkipBlanks(text, at, text.Length);
        return at < text.Length && text[at] == '=';
    }

    /// <summary>Outside values a bare word is a key, part of a header, or, with nothing behind it, a line that TOML has no place for.</summary>
    private static bool IsKeyLine(string text, int at) => at < text.Length && text[at] is not ('\r' or '\n' or '#');
}
