using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>What a model is asked about: a fragment, or a part of a long one, with the code around it.</summary>
/// <param name="Fragment">The fragment.</param>
/// <param name="Excerpt">The part of the fragment's value that is asked about.</param>
/// <param name="Suspected">What rules found in the excerpt, by place, category and rule.</param>
/// <param name="Before">Runs of the source before the fragment, whole lines and the beginning of its own.</param>
/// <param name="After">Runs of the source after it.</param>
/// <param name="Key">A hash of all that a model could tell it by, without the path: equal candidates are asked once.</param>
internal sealed record Candidate(
    Fragment Fragment, TextSpan Excerpt, IReadOnlyList<Finding> Suspected, IReadOnlyList<TextSpan> Before, IReadOnlyList<TextSpan> After, UInt128 Key)
{
    /// <summary>The lines, from 0, that are asked about: those of what is suspected, else all of them.</summary>
    public IReadOnlyList<int> LinesIn(SourceFile file)
    {
        var lines = new SortedSet<int>();
        foreach (var run in (Suspected.Count > 0 ? Suspected.Select(f => f.ValueSpan) : [Excerpt]).SelectMany(Fragment.Text.ToSource))
        {
            for (var line = file.Text.Lines.IndexOf(run.Start); line <= file.Text.Lines.IndexOf(run.End); line++)
            {
                lines.Add(line);
            }
        }

        return [.. lines];
    }

    public string Text => Fragment.Value.Substring(Excerpt.Start, Excerpt.Length);
}
