namespace GdrCode.Crawling;

/// <summary>Two states of a repository, of which the changes are read.</summary>
/// <param name="Base">The earlier revision; null for HEAD.</param>
/// <param name="Head">The later revision; null for the index, which holds what is staged.</param>
/// <param name="FromMergeBase">Compare with the point where both parted, not with the earlier revision itself.</param>
public sealed record Comparison(string? Base, string? Head, bool FromMergeBase)
{
    /// <summary>What is staged for the next commit.</summary>
    public static Comparison Staged { get; } = new(null, null, false);

    /// <summary>Understands <c>BASE..HEAD</c> and <c>BASE...HEAD</c> as <c>git diff</c> does; an end that is left out means HEAD.</summary>
    /// <exception cref="SourceException">There are no dots, or neither end.</exception>
    public static Comparison Parse(string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || range.Trim('.').Length == 0)
        {
            throw new SourceException(SourceFault.Malformed, $"{range}: not a range; give BASE..HEAD, or BASE...HEAD for what HEAD adds since both parted");
        }

        var three = range.AsSpan(dots).StartsWith("...");
        return new Comparison(End(range[..dots]), End(range[(dots + (three ? 3 : 2))..]), three);
    }

    private static string End(string revision) => revision.Length == 0 ? "HEAD" : revision;
}
