namespace GdrCode.Extraction.Lexical;

/// <summary>Tells unquoted values from the identifiers among which they stand.</summary>
internal static class Words
{
    /// <summary>Whether a word without a name can hold anything but an identifier.</summary>
    public static bool IsTelling(ReadOnlySpan<char> word, Language language)
    {
        if (word[0] is '$' or '[' && !word.ContainsAny('@', '/'))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in word)
        {
            if (c is '@' or '/' or '\\' or '~' || (c is '.' or ':' && digits > 0))
            {
                return true;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= 4 || (language.Id != "powershell" && word.Contains('.') && word[0] != '.');
    }
}
