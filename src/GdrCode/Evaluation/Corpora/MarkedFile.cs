using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Evaluation.Corpora;

/// <summary>A run of characters that an expert labelled; offsets are UTF-16 units in the plain text, the end is exclusive.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Character after the last.</param>
/// <param name="Label">Sensitive, neutral, or clean for a decoy.</param>
/// <param name="Category">The expert's own name; <see cref="MarkedFile.Decoy"/> for a decoy.</param>
internal sealed record MarkedSpan(int Start, int End, Label Label, string Category);

/// <summary>A text file of a labelled corpus, without its marks.</summary>
/// <param name="Repository">Name of the repository.</param>
/// <param name="Path">Path inside it, with <c>/</c>.</param>
/// <param name="Text">The plain text, without byte order mark.</param>
/// <param name="Spans">The labelled runs, by start, apart from each other.</param>
internal sealed record MarkedFile(string Repository, string Path, string Text, IReadOnlyList<MarkedSpan> Spans)
{
    /// <summary>The category of clean values that naive tools flag.</summary>
    public const string Decoy = "decoy";

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>The file as it stands in a repository.</summary>
    public byte[] Bytes => ByteOrderMark ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] : Encoding.UTF8.GetBytes(Text);

    /// <summary>One row per line, the empty one after a final line end included, and one per span and line.</summary>
    public (IReadOnlyList<ExpertLine> Lines, IReadOnlyList<ExpertSpan> Spans) Rows()
    {
        var text = SourceText.From(Text);
        var spans = Spans.SelectMany(s => Rows(text, s)).ToList();
        var byLine = spans.ToLookup(s => s.Line);
        var lines = Enumerable.Range(1, text.Lines.Count).Select(line =>
        {
            var label = byLine[line].Select(s => s.Kind).DefaultIfEmpty(Label.Clean).Max();
            return new ExpertLine(Repository, Path, line, label, label == Label.Clean && byLine[line].Any());
        });
        return ([.. lines], spans);
    }

    private IEnumerable<ExpertSpan> Rows(SourceText text, MarkedSpan span)
    {
        var last = text.Lines.IndexOf(span.End - 1);
        for (var number = text.Lines.IndexOf(span.Start); number <= last; number++)
        {
            var line = text.Lines[number];
            var start = Math.Max(span.Start, line.Start);
            var end = Math.Min(span.End, line.End);
            if (start < end)
            {
                var column = CodePoints.Count(Text.AsSpan(line.Start..start));
                var value = Text[start..end];
                yield return new ExpertSpan(Repository, Path, number + 1, column, column + CodePoints.Count(value), span.Label, span.Category, value);
            }
        }
    }
}
