namespace GdrCode.Detection.Gazetteers;

/// <summary>Brings the spellings of one word together: lower case, Latin letters without diacritics.</summary>
internal static class Folding
{
    // One character for each of U+00C0 to U+017F; '\0' where a letter becomes two, which Fold writes out.
    private const string Latin =
        "aaaaaa\0ceeeeiiiidnooooo\u00d7ouuuuy\0\0aaaaaa\0ceeeeiiiidnooooo\u00f7ouuuuy\0yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkkllllllllllnnnnnnnnnoooooo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the folded form of <paramref name="word"/> and returns its length; a longer word than fits is no name.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var raw in word)
        {
            if (length + 2 > folded.Length)
            {
                return 0;
            }

            if (char.IsAsciiLetterLower(raw))
            {
                folded[length++] = raw;
            }
            else if (char.IsAsciiLetterUpper(raw))
            {
                folded[length++] = (char)(raw | 0x20);
            }
            else if (raw is not ('\'' or '\u2019' or (>= '\u0300' and <= '\u036f')))
            {
                length = FoldOther(raw, folded, length);
            }
        }

        return length;
    }

    private static int FoldOther(char raw, Span<char> folded, int length)
    {
        var pair = raw switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'þ' or 'Þ' => "th",
            _ => null,
        };
        if (pair is not null)
        {
            pair.CopyTo(folded[length..]);
            return length + 2;
        }

        folded[length] = Single(raw);
        return length + 1;
    }

    private static char Single(char raw) => raw switch
    {
        >= '\u00c0' and <= '\u017f' => Latin[raw - '\u00c0'] is var plain and not '\0' ? plain : char.ToLowerInvariant(raw),
        'ơ' or 'Ơ' => 'o',
        'ư' or 'Ư' => 'u',
        'ș' or 'Ș' => 's',
        'ț' or 'Ț' => 't',
        'ə' or 'Ə' => 'e',
        'ǎ' or 'Ǎ' => 'a',
        'ǧ' or 'Ǧ' => 'g',
        >= '\u1ea0' and <= '\u1ef9' => Vietnamese(raw),
        'ά' or 'Ά' => 'α',
        'έ' or 'Έ' => 'ε',
        'ή' or 'Ή' => 'η',
        'ί' or 'Ί' or 'ϊ' or 'ΐ' or 'Ϊ' => 'ι',
        'ό' or 'Ό' => 'ο',
        'ύ' or 'Ύ' or 'ϋ' or 'ΰ' or 'Ϋ' => 'υ',
        'ώ' or 'Ώ' => 'ω',
        'й' or 'Й' => 'и',
        'ё' or 'Ё' => 'е',
        'ї' or 'Ї' => 'і',
        _ => char.ToLowerInvariant(raw),
    };

    private static char Vietnamese(char raw) => raw switch
    {
        <= '\u1eb7' => 'a',
        <= '\u1ec7' => 'e',
        <= '\u1ecb' => 'i',
        <= '\u1ee3' => 'o',
        <= '\u1ef1' => 'u',
        _ => 'y',
    };
}
