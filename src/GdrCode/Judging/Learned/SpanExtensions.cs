namespace GdrCode.Judging.Learned;

internal static class SpanExtensions
{
    /// <summary>Whether a text holds anything but blanks and signs.</summary>
    public static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
