using System.Text;

namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Maps the words of a text and leaves its separators; recognises texts so mapped.</summary>
internal sealed class TextMapper(WordMapper words)
{
    public WordMapper Words => words;

    /// <param name="text">The text.</param>
    /// <param name="mode">What its words are.</param>
    /// <param name="force">Whether words that stay are mapped too where nothing else would be.</param>
    public string Map(string text, WordMode mode, bool force = true)
    {
        var tokens = WordScanner.Scan(text);
        var keep = !force || tokens.Exists(t => t.Kind == WordTokenKind.Letters && t.Length > 1 && !Keeps(text, t, mode));
        var result = new StringBuilder(text.Length);
        foreach (var token in tokens)
        {
            var part = text.AsSpan(token.Start, token.Length);
            switch (token.Kind)
            {
                case WordTokenKind.Letters when keep && Keeps(text, token, mode):
                case WordTokenKind.Other:
                case WordTokenKind.Digits when mode == WordMode.Name:
                    result.Append(part);
                    break;
                case WordTokenKind.Digits:
                    result.Append(words.Digits(part));
                    break;
                default:
                    MapWord(result, part, mode);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>Whether every word is of the grammar, an initial or a word that stays, and one at least is of the grammar.</summary>
    public static bool Contains(string text, WordMode mode)
    {
        var found = false;
        foreach (var token in WordScanner.Scan(text))
        {
            if (token.Kind != WordTokenKind.Letters || token.Length == 1)
            {
                continue;
            }

            var folded = Folding.Fold(text.AsSpan(token.Start, token.Length));
            if (WordGrammar.IsWord(folded) || (mode is WordMode.Handle or WordMode.Path && Compounds.IsCompound(folded)))
            {
                found = true;
            }
            else if (!Keeps(text, token, mode))
            {
                return false;
            }
        }

        return found;
    }

    // "Pan Nowak" keeps its title; Benzhi Pan bears it as a family name.
    private static bool Keeps(string text, WordToken token, WordMode mode)
    {
        var word = text.AsSpan(token.Start, token.Length);
        if (KeptWords.IsPossessive(text, token) || KeptWords.IsDirectoryKey(text, token))
        {
            return true;
        }

        return KeptWords.Holds(mode, word) && !(mode == WordMode.Name && token.Start > 0 && word is "Pan" or "PAN" or "Pak" or "Don");
    }

    private void MapWord(StringBuilder result, ReadOnlySpan<char> word, WordMode mode)
    {
        var cut = mode is WordMode.Handle or WordMode.Path ? Compounds.Cut(Folding.Fold(word)) : 0;
        if (cut > 0)
        {
            result.Append(words.Word(word[..cut]));
        }

        result.Append(words.Word(word[cut..]));
    }
}
