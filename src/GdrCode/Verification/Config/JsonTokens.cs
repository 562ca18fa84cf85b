namespace GdrCode.Verification.Config;

/// <summary>The tokens of JSON and its lenient kin, well-formed or not.</summary>
internal static class JsonTokens
{
    public static List<Token> Read(string text) => Read(text, 0, text.Length, []);

    public static List<Token> Read(string text, int start, int end, List<Token> tokens)
    {
        for (var at = start; at < end;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c is '{' or '}' or '[' or ']' or ',' or ':')
            {
                tokens.Add(new Token(TokenKind.Sign, at, ++at));
            }
            else if (c is '"' or '\'')
            {
                at = Quoted(text, at, end, tokens);
            }
            else if (c == '#' || c == '/' && at + 1 < end && text[at + 1] is '/' or '*')
            {
                at = Comment(text, at, end, tokens);
            }
            else
            {
                at = Bare(text, at, end, tokens);
            }
        }

        return tokens;
    }

    private static int Quoted(string text, int at, int end, List<Token> tokens)
    {
        var quote = text[at++];
        var start = at;
        while (at < end && text[at] != quote && text[at] is not ('\r' or '\n'))
        {
            at += text[at] == '\\' && at + 1 < end && text[at + 1] is not ('\r' or '\n') ? 2 : 1;
        }

        var isClosed = at < end && text[at] == quote;
        var kind = IsBeforeColon(text, isClosed ? at + 1 : at, end) ? TokenKind.Key : quote == '"' ? TokenKind.Double : TokenKind.Single;
        tokens.Add(new Token(kind, start, at));
        return isClosed ? at + 1 : at;
    }

    private static int Comment(string text, int at, int end, List<Token> tokens)
    {
        if (text[at] == '/' && text[at + 1] == '*')
        {
            var offset = text.AsSpan(at + 2, end - at - 2).IndexOf("*/");
            var close = offset < 0 ? end : at + 2 + offset;
            tokens.Add(new Token(TokenKind.Comment, at + 2, close));
            return Math.Min(end, close + 2);
        }

        var lineEnd = TextReading.LineEnd(text, at, end);
        tokens.Add(new Token(TokenKind.Comment, at + (text[at] == '#' ? 1 : 2), lineEnd));
        return lineEnd;
    }

    private static int Bare(string text, int at, int end, List<Token> tokens)
    {
        var start = at;
        while (at < end && text[at] is not ('{' or '}' or '[' or ']' or ',' or ':' or '"' or '\r' or '\n')
            && !(text[at] == '/' && at > start && char.IsWhiteSpace(text[at - 1])))
        {
            at++;
        }

        at = Math.Max(at, start + 1);
        var stop = TextReading.TrimEnd(text, start, at);
        tokens.Add(new Token(IsBeforeColon(text, at, end) ? TokenKind.Key : BareWord.KindOf(text.AsSpan(start, stop - start)), start, stop));
        return at;
    }

    private static bool IsBeforeColon(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < end && text[at] == ':';
    }
}
