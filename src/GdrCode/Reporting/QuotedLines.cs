using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Reporting;

/// <summary>Quotes labelled lines before and after, file by file.</summary>
/// <param name="refined">The refined text of a file; null where it was not written.</param>
/// <param name="original">The original text of a file; null where values stay masked.</param>
internal sealed class QuotedLines(Func<string, string, SourceText?> refined, Func<string, string, SourceText?>? original)
{
    private (string Repository, string Path)? current;
    private SourceText? after;
    private SourceText? before;

    /// <summary>The pieces of a line; null where there is nothing to quote. Lines of one file are asked for in a row.</summary>
    public IReadOnlyList<string>? Pieces(LabelledLine labelled)
    {
        var line = labelled.Line;
        if (current != (line.Repository, line.Path))
        {
            current = (line.Repository, line.Path);
            after = refined(line.Repository, line.Path);
            before = original?.Invoke(line.Repository, line.Path);
        }

        if (line.Line == 0 || after is null || line.Line > after.Lines.Count)
        {
            return null;
        }

        var text = after.Lines[line.Line - 1].ToString();
        var old = before is not null && line.Line <= before.Lines.Count ? before.Lines[line.Line - 1].ToString() : LineText.Masked(text, labelled.Spans);
        return LineText.Pieces(old, text);
    }
}
