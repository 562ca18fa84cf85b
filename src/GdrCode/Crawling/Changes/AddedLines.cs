using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Crawling;

/// <summary>The lines of a file that a change adds, as git counts them: they end with <c>\n</c>, from 1.</summary>
internal sealed class AddedLines(IEnumerable<int> lines)
{
    private readonly HashSet<int> added = [.. lines];

    /// <summary>Whether one of the spans stands on an added line, wholly or in part.</summary>
    public bool Touch(string text, IReadOnlyList<TextSpan> spans) => spans.Any(span =>
    {
        var first = 1 + text.AsSpan(0, span.Start).Count('\n');
        var last = first + text.AsSpan(span.Start, Math.Max(0, span.Length - 1)).Count('\n');
        for (var line = first; line <= last; line++)
        {
            if (added.Contains(line))
            {
                return true;
            }
        }

        return false;
    });
}
