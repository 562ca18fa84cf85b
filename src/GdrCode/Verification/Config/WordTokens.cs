namespace GdrCode.Verification.Config;

/// <summary>The words of a .netrc file: keywords and what stands between them.</summary>
internal static class WordTokens
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
                continue;
            }

            if (text[at] == '#')
            {
                var end = TextReading.LineEnd(text, at, text.Length);
                tokens.Add(new Token(TokenKind.Comment, at + 1, end));
                at = end;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var isKeyword = text.AsSpan(start, at - start) is "machine" or "login" or "password" or "account" or "macdef" or "default" or "port";
            tokens.Add(new Token(isKeyword ? TokenKind.Key : TokenKind.Plain, start, at));
        }

        return tokens;
    }
}
