using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>The tokens of a file under its row of the table: the one place that decides how a file is read.</summary>
internal static class LexicalReader
{
    public static List<Token> Read(SourceFile file, LanguageTable table, out Language? language, int maxLength = Lines.MaxLength)
    {
        language = file.Kind is FileKind.Code ? table.ById(file.Language) ?? table.ByPath(file.Path) : null;
        var tokens = new List<Token>();
        var text = file.Content;
        if (language is null || language.Has(LanguageTraits.Prose))
        {
            Lines.Add(tokens, text, 0, text.Length, language?.Has(LanguageTraits.Diff) == true, maxLength);
        }
        else if (language.Has(LanguageTraits.Markup) || (language.Id == "php" && text.Contains("<?", StringComparison.Ordinal)))
        {
            Markup.Read(text, language, table, tokens);
        }
        else
        {
            var start = Shebang(text, tokens);
            Lexer.Read(text, start, text.Length, language, tokens);
        }

        return tokens;
    }

    /// <summary>The tokens as the verifier compares them.</summary>
    public static IReadOnlyList<LexicalToken> Tokens(SourceFile file, LanguageTable table)
    {
        // Whole lines: where a long one is cut depends on what stands in it.
        var tokens = Read(file, table, out _, int.MaxValue);
        var result = new LexicalToken[tokens.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new LexicalToken(tokens[i].Kind, new(tokens[i].Start, tokens[i].End - tokens[i].Start));
        }

        return result;
    }

    private static int Shebang(string text, List<Token> tokens)
    {
        if (!text.StartsWith("#!", StringComparison.Ordinal))
        {
            return 0;
        }

        var end = text.AsSpan().IndexOfAny('\r', '\n');
        end = end < 0 ? text.Length : end;
        if (end > 2)
        {
            tokens.Add(new(LexicalTokenKind.Comment, 0, end, 2, end));
        }

        return end;
    }
}
