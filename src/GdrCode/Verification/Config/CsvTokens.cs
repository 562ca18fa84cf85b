namespace GdrCode.Verification.Config;

/// <summary>The cells of a table.</summary>
internal static class CsvTokens
{
    /// <summary>The signs that part cells in the wild.</summary>
    public const string Delimiters = ",;\t|";

    /// <summary>The sign that parts the cells of the first row: the most frequent one outside quotes.</summary>
    public static char DelimiterOf(string text)
    {
        Span<int> counts = stackalloc int[Delimiters.Length];
        var inQuotes = false;
        var isComment = text.StartsWith('#');
        foreach (var c in text)
        {
            inQuotes ^= c == '"';
            if (!inQuotes && c is '\r' or '\n' && (!isComment || counts.IndexOfAnyExcept(0) >= 0))
            {
                break;
            }

            if (!inQuotes && Delimiters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
            {
                counts[i]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return Delimiters[best];
    }

    public static List<Token> Read(string text, char delimiter)
    {
        var tokens = new List<Token>();
        var lastQuote = text.LastIndexOf('"');
        var isCellStart = true;
        var isLineStart = true;
        var isFirstRow = true;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == delimiter || c is '\r' or '\n')
            {
                tokens.Add(new Token(TokenKind.Sign, at, ++at));
                if (c is '\r' or '\n' && isFirstRow && tokens.Count > 1)
                {
                    isFirstRow = tokens.TrueForAll(t => t.Kind is TokenKind.Comment or TokenKind.Sign);
                    MakeHeader(text, tokens);
                }

                isCellStart = true;
                isLineStart = c is '\r' or '\n';
                continue;
            }

            if (c is ' ' or '\t' or '\uFEFF')
            {
                at++;
                continue;
            }

            if (c == '"' && isCellStart && QuoteEnd(text, at, lastQuote) is > 0 and var close)
            {
                tokens.Add(new Token(TokenKind.Double, at + 1, close));
                tokens.Add(new Token(TokenKind.Sign, close, close + 1));
                at = close + 1;
            }
            else
            {
                var start = at;
                while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
                {
                    at++;
                }

                tokens.Add(new Token(isLineStart && c == '#' ? TokenKind.Comment : TokenKind.Plain, start + (isLineStart && c == '#' ? 1 : 0), at));
            }

            isCellStart = isLineStart = false;
        }

        return tokens;
    }

    /// <summary>A first row of words alone names the columns: its cells are keys.</summary>
    private static void MakeHeader(string text, List<Token> tokens)
    {
        if (tokens.TrueForAll(t => t.Kind is TokenKind.Sign or TokenKind.Comment || t.End - t.Start <= 80
            && text.AsSpan(t.Start, t.End - t.Start) is var cell && !cell.Contains('@') && !(cell is [var c, ..] && (char.IsAsciiDigit(c) || c is '+' or '-'))))
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                tokens[i] = tokens[i].Kind is TokenKind.Sign or TokenKind.Comment ? tokens[i] : tokens[i] with { Kind = TokenKind.Key };
            }
        }
    }

    private static int QuoteEnd(string text, int quote, int lastQuote)
    {
        for (var i = quote + 1; i <= lastQuote; i++)
        {
            if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return -1;
    }
}
