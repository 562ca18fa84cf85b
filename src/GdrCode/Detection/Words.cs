namespace GdrCode.Detection;

/// <summary>Splits names into words.</summary>
internal static class Words
{
    /// <summary>The lower-case words of an identifier or key in camel, Pascal, snake, kebab or dotted case.</summary>
    public static IReadOnlyList<string> OfName(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return [];
        }

        var words = new List<string>(4);
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (start >= 0 && (ends || StartsWord(name, i)))
            {
                words.Add(name[start..i].ToLowerInvariant());
                start = -1;
            }

            if (!ends && start < 0)
            {
                start = i;
            }
        }

        return words;
    }

    private static bool StartsWord(string name, int i)
    {
        var (before, c) = (name[i - 1], name[i]);
        if (char.IsUpper(c))
        {
            return !char.IsUpper(before) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
        }

        return false;
    }
}
