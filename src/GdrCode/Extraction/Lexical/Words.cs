namespace GdrCode.Extraction.Lexical;

/// <summary>Tells unquoted values from the identifiers among which they stand.</summary>
internal static class Words
{
    private const int ShortestMixed = 8;

    /// <summary>Whether a word without a name can hold anything but an identifier.</summary>
    public static bool IsTelling(ReadOnlySpan<char> word, Language language)
    {
        if (word[0] is '$' or '[' && !word.ContainsAny('@', '/'))
        {
            return false;
        }

        var (digits, small, capitals) = (0, 0, 0);
        foreach (var c in word)
        {
            if (c is '@' or '/' or '\\' or '~' || (c is '.' or ':' && digits > 0))
            {
                return true;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
            small += char.IsAsciiLetterLower(c) ? 1 : 0;
            capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
        }

        // Ferraille77x: nobody names a file or a command so.
        return digits >= 4 || (digits >= 2 && small >= 2 && capitals > 0 && word.Length >= ShortestMixed) || (language.Id != "powershell" && word.Contains('.') && word[0] != '.');
    }
}
