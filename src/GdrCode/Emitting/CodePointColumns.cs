using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Emitting;

/// <summary>Columns of a text in Unicode code points. Pairs of surrogates are looked for once: a line may hold megabytes, and thousands of spans.</summary>
internal sealed class CodePointColumns
{
    // Where the second half of each pair stands, ascending.
    private readonly List<int> seconds = [];

    public CodePointColumns(SourceText text)
    {
        Text = text;
        var content = text.ToString().AsSpan();
        for (var i = 0; content[i..].IndexOfAnyInRange('\uD800', '\uDBFF') is >= 0 and var found && i + found + 1 < content.Length;)
        {
            i += found + 1;
            if (char.IsLowSurrogate(content[i]))
            {
                seconds.Add(i);
            }
        }
    }

    public SourceText Text { get; }

    /// <summary>The part of a run on one line, in code points from the line's start.</summary>
    public TextSpan InLine(int line, TextSpan run)
    {
        var span = Text.Lines[line].Span;
        var start = Math.Clamp(run.Start, span.Start, span.End);
        var end = Math.Clamp(run.End, span.Start, span.End);
        return new TextSpan(Count(span.Start, start), Count(start, end));
    }

    // A pair that begins before the run belongs to what is before it, its second half to the run.
    private int Count(int start, int end) => end <= start ? 0 : end - start - (Below(end) - Below(start + 1));

    private int Below(int position)
    {
        var found = seconds.BinarySearch(position);
        return found < 0 ? ~found : found;
    }
}
