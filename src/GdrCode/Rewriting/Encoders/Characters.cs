namespace GdrCode.Rewriting.Encoders;

/// <summary>What can't be written plainly into any text file.</summary>
internal static class Characters
{
    /// <summary>Whether a text holds a line break, a control character other than tab, or half a surrogate pair.</summary>
    public static bool AreUnsafe(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i]) || IsLone(text, i))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsControl(char c) => (char.IsControl(c) && c != '\t') || LineBreaks.Holds(c) || c is '\uFFFE' or '\uFFFF';

    public static bool IsLone(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        return char.IsHighSurrogate(c) ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
            : char.IsLowSurrogate(c) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
    }

    /// <summary>Whether half a surrogate pair stands alone, which no encoding form can write.</summary>
    public static bool HoldsHalves(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLone(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest run of a character.</summary>
    public static int LongestRun(ReadOnlySpan<char> text, char c)
    {
        var (longest, run) = (0, 0);
        foreach (var t in text)
        {
            run = t == c ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
