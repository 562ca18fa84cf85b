namespace GdrCode.Verification.Config;

/// <summary>The lines of a Dockerfile: instruction, text, comment, continuation.</summary>
internal static class DockerfileTokens
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var continues = false;
        var hasPairs = false;
        for (var at = 0; at < text.Length;)
        {
            var end = TextReading.LineEnd(text, at, text.Length);
            var start = TextReading.SkipBlanks(text, at, end);
            var stop = TextReading.TrimEnd(text, start, end);
            at = TextReading.NextLine(text, end, text.Length);
            if (start == stop)
            {
                continue;
            }

            if (text[start] == '#')
            {
                // A comment at the top may be a directive of the parser.
                tokens.Add(new Token(IsDirective(text.AsSpan(start + 1, end - start - 1)) ? TokenKind.Sign : TokenKind.Comment, start + 1, end));
                continue;
            }

            if (!continues)
            {
                var word = start;
                while (word < stop && text[word] is not (' ' or '\t'))
                {
                    word++;
                }

                tokens.Add(new Token(TokenKind.Key, start, word));
                hasPairs = text[start..Math.Min(word, start + 8)].ToUpperInvariant() is "ENV" or "ARG" or "LABEL";
                start = TextReading.SkipBlanks(text, word, stop);
            }

            continues = stop > start && text[stop - 1] is '\\' or '`';
            if (hasPairs)
            {
                start = Pairs(text, start, continues ? stop - 1 : stop, tokens);
            }

            tokens.Add(new Token(TokenKind.Plain, start, Math.Max(start, continues ? stop - 1 : stop)));
            if (continues)
            {
                tokens.Add(new Token(TokenKind.Sign, stop - 1, stop));
            }
        }

        return tokens;
    }

    private static bool IsDirective(ReadOnlySpan<char> comment)
    {
        var equals = comment.IndexOf('=');
        return equals > 0 && comment[..equals].Trim() is "syntax" or "escape" or "check";
    }

    /// <summary>Keys and values of a line; returns where text begins that belongs to no pair.</summary>
    private static int Pairs(string text, int at, int end, List<Token> tokens)
    {
        while (at < end)
        {
            var key = at;
            while (at < end && text[at] is not (' ' or '\t' or '='))
            {
                at++;
            }

            if (at >= end || text[at] != '=')
            {
                // The old form of ENV parts key and value by a blank.
                var value = TextReading.SkipBlanks(text, at, end);
                if (value < end)
                {
                    tokens.Add(new Token(TokenKind.Key, key, at));
                    return value;
                }

                return key;
            }

            tokens.Add(new Token(TokenKind.Key, key, at));
            var start = ++at;
            var quote = at < end && text[at] is '"' or '\'' ? text[at] : '\0';
            at += quote == '\0' ? 0 : 1;
            while (at < end && (quote == '\0' ? text[at] is not (' ' or '\t') : text[at] != quote))
            {
                at += text[at] == '\\' && at + 1 < end ? 2 : 1;
            }

            at = Math.Min(end, at + (quote == '\0' ? 0 : 1));
            tokens.Add(new Token(TokenKind.Plain, start, at));
            at = TextReading.SkipBlanks(text, at, end);
        }

        return end;
    }
}
