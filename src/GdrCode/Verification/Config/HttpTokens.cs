namespace GdrCode.Verification.Config;

/// <summary>The lines of a request file: separators, variables, request lines, headers, bodies.</summary>
internal static class HttpTokens
{
    private enum Part
    {
        Start,
        Headers,
        Body,
    }

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var part = Part.Start;
        for (var at = 0; at < text.Length;)
        {
            var end = TextReading.LineEnd(text, at, text.Length);
            var start = TextReading.SkipBlanks(text, at, end);
            if (TextReading.StartsWith(text, at, "###"))
            {
                part = Part.Start;
                tokens.Add(new Token(TokenKind.Sign, at, at + 3));
                tokens.Add(new Token(TokenKind.Comment, at + 3, end));
            }
            else if (part == Part.Body)
            {
                at = Body(text, at, tokens);
                continue;
            }
            else if (start == end)
            {
                part = part == Part.Headers ? Part.Body : part;
            }
            else
            {
                part = Line(text, start, end, part, tokens);
            }

            at = TextReading.NextLine(text, end, text.Length);
        }

        return tokens;
    }

    private static Part Line(string text, int start, int end, Part part, List<Token> tokens)
    {
        if (text[start] == '#' || TextReading.StartsWith(text, start, "//"))
        {
            tokens.Add(new Token(TokenKind.Comment, start + (text[start] == '#' ? 1 : 2), end));
            return part;
        }

        if (text[start] == '@')
        {
            Pair(text, start, end, '=', tokens);
            return part;
        }

        if (part == Part.Headers && text[start] is not ('?' or '&'))
        {
            Pair(text, start, end, ':', tokens);
            return part;
        }

        // Method, address, version: each word is a token, so that none can come or go.
        Words(text, start, end, tokens);
        return Part.Headers;
    }

    private static void Pair(string text, int start, int end, char sign, List<Token> tokens)
    {
        var offset = text.AsSpan(start, end - start).IndexOf(sign);
        var key = offset < 0 ? start : start + offset;
        tokens.Add(new Token(TokenKind.Key, start, key));
        var value = offset < 0 ? start : TextReading.SkipBlanks(text, key + 1, end);
        tokens.Add(new Token(TokenKind.Plain, value, TextReading.TrimEnd(text, value, end)));
    }

    private static void Words(string text, int start, int end, List<Token> tokens)
    {
        for (var at = start; at < end;)
        {
            var word = at;
            while (at < end && text[at] is not (' ' or '\t'))
            {
                at++;
            }

            var isUpper = text.AsSpan(word, at - word).IndexOfAnyExceptInRange('A', 'Z') < 0;
            tokens.Add(new Token(isUpper && word == start || TextReading.StartsWith(text, word, "HTTP/") ? TokenKind.Key : TokenKind.Plain, word, at));
            at = TextReading.SkipBlanks(text, at, end);
        }
    }

    private static int Body(string text, int start, List<Token> tokens)
    {
        var stop = start;
        while (stop < text.Length && !TextReading.StartsWith(text, stop, "###"))
        {
            stop = TextReading.NextLine(text, TextReading.LineEnd(text, stop, text.Length), text.Length);
        }

        var body = text.AsSpan(start, stop - start).TrimStart();
        if (body is ['{' or '[', ..] && !body.StartsWith("{{"))
        {
            JsonTokens.Read(text, start, stop, tokens);
        }
        else if (body is ['<', not (' ' or '@' or '>'), ..])
        {
            XmlTokens.Read(text, start, stop, tokens);
        }
        else
        {
            for (var at = start; at < stop;)
            {
                var end = TextReading.LineEnd(text, at, stop);
                Form(text, at, end, tokens);
                at = TextReading.NextLine(text, end, stop);
            }
        }

        return stop;
    }

    /// <summary>A line of a form has keys; any other is one value.</summary>
    private static void Form(string text, int at, int end, List<Token> tokens)
    {
        var line = text.AsSpan(at, end - at);
        if (!line.Contains('=') || line.Trim().IndexOfAny(" \t<{\"") >= 0)
        {
            tokens.Add(new Token(TokenKind.Plain, at, end));
            return;
        }

        while (at < end)
        {
            var offset = text.AsSpan(at, end - at).IndexOf('&');
            var stop = offset < 0 ? end : at + offset;
            var equals = text.AsSpan(at, stop - at).IndexOf('=');
            tokens.Add(new Token(TokenKind.Key, at, equals < 0 ? at : at + equals));
            tokens.Add(new Token(TokenKind.Plain, equals < 0 ? at : at + equals + 1, stop));
            at = stop + 1;
        }
    }
}
