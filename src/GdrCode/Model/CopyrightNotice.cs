namespace GdrCode.Model;

/// <summary>The line that says whose a work is.</summary>
internal static class CopyrightNotice
{
    /// <summary>Whether one begins on the line of <paramref name="position"/>, before it.</summary>
    public static bool Precedes(ReadOnlySpan<char> text, int position)
    {
        var before = text[..position];
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.Contains("copyright", StringComparison.OrdinalIgnoreCase) || before.Contains('©') || before.Contains("(c)", StringComparison.OrdinalIgnoreCase);
    }
}
