namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Lower case without diacritics, so that "Müller", "MULLER" and "muller" are one word.</summary>
/// <remarks>The runtime runs without culture data and can't decompose; the table covers Latin-1 and Latin Extended-A.</remarks>
internal static class Folding
{
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty";

    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static char Fold(char c) => c switch
    {
        < '\u0080' => char.ToLowerInvariant(c),
        >= '\u00C0' and <= '\u00FF' => Latin1[c - '\u00C0'],
        >= '\u0100' and <= '\u017F' => ExtendedA[c - '\u0100'],
        'ё' or 'Ё' => 'е',
        'ς' => 'σ',
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Fold(word[i]);
        }

        return folded.ToString();
    }

    /// <summary>Writes <paramref name="text"/> with the upper and lower case of <paramref name="model"/>, letter by letter.</summary>
    public static string WithCaseOf(string text, ReadOnlySpan<char> model)
    {
        Span<char> result = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        var allUpper = IsUpper(model);
        for (var i = 0; i < text.Length; i++)
        {
            var upper = i < model.Length ? char.IsUpper(model[i]) : allUpper;
            result[i] = upper ? char.ToUpperInvariant(text[i]) : text[i];
        }

        return result.ToString();
    }

    private static bool IsUpper(ReadOnlySpan<char> model)
    {
        var letters = 0;
        foreach (var c in model)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 1;
    }
}
