namespace GdrCode.Verification.Config;

/// <summary>The tokens of XML, well-formed or not.</summary>
internal static class XmlTokens
{
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        Read(text, 0, text.Length, tokens);
        return tokens;
    }

    public static void Read(string text, int at, int end, List<Token> tokens)
    {
        while (at < end)
        {
            if (text[at] != '<')
            {
                var offset = text.AsSpan(at, end - at).IndexOf('<');
                var stop = offset < 0 ? end : at + offset;
                tokens.Add(new Token(TokenKind.Plain, at, stop));
                at = stop;
            }
            else if (TextReading.StartsWith(text, at, "<!--"))
            {
                at = Section(text, at + 4, end, "-->", TokenKind.Comment, tokens);
            }
            else if (TextReading.StartsWith(text, at, "<![CDATA["))
            {
                at = Section(text, at + 9, end, "]]>", TokenKind.Section, tokens);
            }
            else if (TextReading.StartsWith(text, at, "<?"))
            {
                at = Instruction(text, at + 2, end, tokens);
            }
            else if (TextReading.StartsWith(text, at, "<!"))
            {
                at = Declaration(text, at, end, tokens);
            }
            else
            {
                at = Tag(text, at, end, tokens);
            }
        }
    }

    private static int Section(string text, int at, int end, string close, TokenKind kind, List<Token> tokens)
    {
        at = Math.Min(at, end);
        var offset = text.AsSpan(at, end - at).IndexOf(close);
        var stop = offset < 0 ? end : at + offset;
        tokens.Add(new Token(kind, at, stop));
        return Math.Min(end, stop + close.Length);
    }

    private static int Instruction(string text, int at, int end, List<Token> tokens)
    {
        var start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] != '?')
        {
            at++;
        }

        tokens.Add(new Token(TokenKind.Key, start, at));

        // The XML declaration says how the file is read; nothing in it is a value.
        var isDeclaration = text.AsSpan(start, at - start).SequenceEqual("xml");
        return Section(text, at, end, "?>", isDeclaration ? TokenKind.Sign : TokenKind.Section, tokens);
    }

    /// <summary>A document type is one sign but for its comments: no edit may touch it.</summary>
    private static int Declaration(string text, int at, int end, List<Token> tokens)
    {
        var start = at;
        var inSubset = false;
        for (at += 2; at < end; at++)
        {
            var c = text[at];
            if (c is '"' or '\'')
            {
                var offset = text.AsSpan(at + 1, end - at - 1).IndexOf(c);
                at = offset < 0 ? end - 1 : at + 1 + offset;
            }
            else if (c == '<' && TextReading.StartsWith(text, at, "<!--"))
            {
                tokens.Add(new Token(TokenKind.Sign, start, at));
                at = Section(text, at + 4, end, "-->", TokenKind.Comment, tokens) - 1;
                start = at + 1;
            }
            else if (c is '[' or ']')
            {
                inSubset = c == '[';
            }
            else if (c == '>' && !inSubset)
            {
                at++;
                break;
            }
        }

        tokens.Add(new Token(TokenKind.Sign, start, Math.Min(at, end)));
        return Math.Min(at, end);
    }

    private static int Tag(string text, int at, int end, List<Token> tokens)
    {
        tokens.Add(new Token(TokenKind.Sign, at, ++at));
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '"' or '\'')
            {
                var offset = text.AsSpan(at + 1, end - at - 1).IndexOf(c);
                var stop = offset < 0 ? TextReading.LineEnd(text, at, end) : at + 1 + offset;
                tokens.Add(new Token(c == '"' ? TokenKind.Double : TokenKind.Single, at + 1, stop));
                at = offset < 0 ? stop : stop + 1;
            }
            else if (c is '>' or '/' or '=')
            {
                tokens.Add(new Token(TokenKind.Sign, at, ++at));
                if (c == '>')
                {
                    return at;
                }
            }
            else if (c == '<')
            {
                return at;
            }
            else
            {
                at = Name(text, at, end, tokens);
            }
        }

        return at;
    }

    /// <summary>A name, or behind an equals sign an unquoted value.</summary>
    private static int Name(string text, int at, int end, List<Token> tokens)
    {
        var isValue = tokens[^1].Kind == TokenKind.Sign && text[tokens[^1].Start] == '=';
        var start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<' or '"' or '\'') && (isValue || text[at] is not ('=' or '/')))
        {
            at++;
        }

        tokens.Add(new Token(isValue ? TokenKind.Plain : TokenKind.Key, start, at));
        return at;
    }
}
