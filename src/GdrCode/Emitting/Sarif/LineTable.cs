using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Emitting.Sarif;

/// <summary>Lines as code scanning counts them: they end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, not with the further separators that Roslyn knows.</summary>
internal sealed class LineTable
{
    private readonly List<int> starts = [0];
    private readonly string text;

    public LineTable(string text)
    {
        this.text = text;
        for (var at = text.AsSpan().IndexOfAny('\r', '\n'); at >= 0;)
        {
            var next = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            starts.Add(next);
            var further = text.AsSpan(next).IndexOfAny('\r', '\n');
            at = further < 0 ? -1 : next + further;
        }
    }

    /// <summary>The region of a span that is not empty.</summary>
    public Region Region(TextSpan span)
    {
        var (first, last) = (LineOf(span.Start), LineOf(Math.Max(span.Start, span.End - 1)));
        return new Region(first + 1, span.Start - starts[first] + 1, last + 1, span.End - starts[last] + 1);
    }

    /// <summary>The text of lines from 1, the last included, without its end.</summary>
    public string TextOf(int first, int last) => text[starts[first - 1]..(last < starts.Count ? starts[last] : text.Length)].TrimEnd('\r', '\n');

    private int LineOf(int position)
    {
        var found = starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }
}
