namespace GdrCode.Crawling;

/// <summary>Recognises files that are a private key in PEM form, whatever their name. A key inside other text is a finding instead.</summary>
internal static class PrivateKeyFile
{
    private const int MuchOtherText = 200;

    public static bool Is(ReadOnlySpan<char> text)
    {
        // The cheap question first: it is asked of every file.
        if (!text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return false;
        }

        var (inside, isPrivate, other) = (false, false, 0);
        foreach (var untrimmed in text.EnumerateLines())
        {
            var line = untrimmed.Trim();
            if (IsFence(line, "BEGIN "))
            {
                inside = true;
                isPrivate |= line.Contains("PRIVATE KEY", StringComparison.Ordinal);
            }
            else if (IsFence(line, "END "))
            {
                inside = false;
            }
            else if (!inside && (other += line.Length) > MuchOtherText && !isPrivate)
            {
                return false;
            }
        }

        return isPrivate && other <= Math.Max(MuchOtherText, text.Length / 5);
    }

    private static bool IsFence(ReadOnlySpan<char> line, string word) =>
        line.StartsWith("----") && line.TrimStart('-').TrimStart(' ').StartsWith(word, StringComparison.Ordinal) && line.EndsWith("----");
}
