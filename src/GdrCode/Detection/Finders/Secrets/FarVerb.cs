namespace GdrCode.Detection;

/// <summary>Reads past what a sentence says between the word for a secret and its value: <c>la clave del encargado es ahora …</c>, <c>the password of the NAS is still …</c>.</summary>
internal static class FarVerb
{
    private const int MostWords = 6;
    private const int Reach = 48;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs =
        Set("is was ist war lautet es est era é è är er on jest je este estas c'est");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Adverbs =
        Set("still now just simply currently again always noch jetzt immer einfach wieder toujours encore maintenant désormais todavía aún ahora sigue ainda agora ancora adesso sempre nog nu steeds weer ännu fortfarande fortsatt stadig edelleen yhä wciąż nadal teraz pořád stále teď zase");

    /// <summary>Where the value begins behind the verb, or null where none follows in the same clause.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first word behind the name.</param>
    public static int? End(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + Reach);
        for (var words = 0; words < MostWords && at < limit; words++)
        {
            var end = WordEnd(text, at);
            if (end == at || end >= text.Length)
            {
                return null;
            }

            if (words > 0 && Verbs.Contains(text[at..end]) && text[end] is ' ' or ':')
            {
                return SkipAdverbs(text, SkipBlank(text, end));
            }

            // "the password, that of the NAS, is": a comma ends the name, not the sentence.
            end += text[end] == ',' ? 1 : 0;
            if (end >= text.Length || text[end] != ' ')
            {
                return null;
            }

            at = end + 1;
        }

        return null;
    }

    private static int SkipAdverbs(ReadOnlySpan<char> text, int at)
    {
        while (WordEnd(text, at) is var end && end > at && end < text.Length && text[end] == ' ' && Adverbs.Contains(text[at..end]))
        {
            at = end + 1;
        }

        return at;
    }

    private static int SkipBlank(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or ':')
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '’' or '-'))
        {
            at++;
        }

        return at;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
