using GdrCode.Datasets;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Turns labels, which count in lines and columns, into spans of the whole text.</summary>
internal static class CodePointSpans
{
    /// <param name="labels">The labels of the text after <paramref name="header"/>.</param>
    /// <param name="header">What stands before the text; may be empty.</param>
    /// <param name="whole">Header and text.</param>
    /// <param name="categories">All categories by id.</param>
    public static DocumentSpans Of(IReadOnlyList<SpanLabel> labels, string header, string whole, IReadOnlyDictionary<string, Category> categories)
    {
        var spans = new List<DocumentSpan>();
        var lines = SourceText.From(whole[header.Length..]).Lines;
        var (line, at) = (0, Count(header));
        foreach (var label in labels.Where(l => l.Label == Label.Sensitive).OrderBy(l => l.Line).ThenBy(l => l.Start))
        {
            for (; line < label.Line - 1; line++)
            {
                at += Count(whole.AsSpan(header.Length + lines[line].Start, lines[line].SpanIncludingLineBreak.Length));
            }

            // One value may be told by two categories; a reader of spans can replace it once, and of two that overlap in part it would leave the end of the second.
            if (spans.Count == 0 || spans[^1].End <= at + label.Start)
            {
                spans.Add(new DocumentSpan(categories[label.Category].Group, at + label.Start, at + label.End, label.Confidence));
            }
            else if (spans[^1].End < at + label.End)
            {
                spans[^1] = spans[^1] with { End = at + label.End };
            }
        }

        return new DocumentSpans(Count(whole), false, spans);
    }

    /// <summary>Code points of a text.</summary>
    public static long Count(ReadOnlySpan<char> text)
    {
        var count = 0L;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
