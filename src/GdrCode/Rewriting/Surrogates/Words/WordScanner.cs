using System.Globalization;

namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>A run of letters, of digits, or of neither.</summary>
internal readonly record struct WordToken(int Start, int Length, WordTokenKind Kind)
{
    public int End => Start + Length;
}

internal enum WordTokenKind
{
    Letters,
    Digits,
    Other,
}

/// <summary>Splits a text into words, digit runs and what separates them; humps begin new words.</summary>
internal static class WordScanner
{
    public static List<WordToken> Scan(string text)
    {
        var tokens = new List<WordToken>();
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (end < text.Length && KindOf(text[end]) == kind && !BeginsHump(text, start, end, kind))
            {
                end++;
            }

            tokens.Add(new WordToken(start, end - start, kind));
            start = end;
        }

        return tokens;
    }

    private static WordTokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return WordTokenKind.Digits;
        }

        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? WordTokenKind.Letters
            : WordTokenKind.Other;
    }

    // "mariaKeller" breaks before K; "MKeller" before K, as a lower-case letter follows; scripts break where the alphabet changes.
    private static bool BeginsHump(string text, int start, int index, WordTokenKind kind)
    {
        if (kind != WordTokenKind.Letters)
        {
            return false;
        }

        if (char.IsUpper(text[index]))
        {
            return char.IsLower(text[index - 1]) || (index + 1 < text.Length && char.IsLower(text[index + 1]) && char.IsUpper(text[index - 1]));
        }

        return !ReferenceEquals(Alphabet.Of(text[index]), Alphabet.Of(text[start])) && !char.IsSurrogate(text[index]);
    }
}
