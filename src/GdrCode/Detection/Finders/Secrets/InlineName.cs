using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>The whole of a name in a text of which one word was seen.</summary>
internal static class InlineName
{
    private const int Longest = 80;

    // "api key", "client secret", "mot de passe": a word before the seen one may belong to it.
    private const int LongestWord = 16;

    public static TextSpan Around(ReadOnlySpan<char> text, int seen)
    {
        var start = seen;
        while (start > 0 && seen - start < Longest && IsPart(text[start - 1]) && !(text[start - 1] is '-' && (start < 2 || !char.IsLetterOrDigit(text[start - 2]))))
        {
            start--;
        }

        var end = seen;
        while (end < text.Length && end - start < Longest && IsPart(text[end]))
        {
            end++;
        }

        while (end > seen && text[end - 1] is '.' or '-' or ':')
        {
            end--;
        }

        return TextSpan.FromBounds(Math.Min(seen, WithPhrase(text, start)), end);
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' || c == '\u0301';

    // At most two words in front, parted by one blank each, of letters alone.
    private static int WithPhrase(ReadOnlySpan<char> text, int start)
    {
        for (var words = 0; words < 2; words++)
        {
            if (start < 3 || text[start - 1] != ' ' || !char.IsLetter(text[start - 2]))
            {
                break;
            }

            var word = start - 1;
            while (word > 0 && start - word < LongestWord && char.IsLetter(text[word - 1]))
            {
                word--;
            }

            if (word > 0 && text[word - 1] != ' ')
            {
                break;
            }

            start = word;
        }

        return start;
    }
}
