using GdrCode.Detection;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Tells what a second look finds anew from what the first look has decided about: a judge that reads for itself is not overruled by rules.</summary>
/// <param name="settled">Runs of the original that were decided about, in any order.</param>
/// <param name="changes">The changes since, sorted.</param>
internal sealed class SettledText(IReadOnlyList<TextSpan> settled, IReadOnlyList<TextChange> changes)
{
    /// <summary>Whether a judge has decided about all of a finding; that a value is known from elsewhere is news to it.</summary>
    public bool Holds(Finding finding) => finding.RuleId != KnownValues.RuleId && Covers(finding);

    /// <summary>Whether all of a finding stands in what is settled, whoever found it.</summary>
    public bool Covers(Finding finding) =>
        settled.Count > 0 && finding.Fragment.Text.ToSource(finding.ValueSpan).All(run => settled.Any(s => s.Contains(ToOriginal(run))));

    /// <summary>Where a run of the changed text stood; a position inside a replaced run stands for the whole run.</summary>
    public TextSpan ToOriginal(TextSpan run)
    {
        var start = ToOriginal(run.Start, atEnd: false);
        return TextSpan.FromBounds(start, Math.Max(start, ToOriginal(run.End, atEnd: true)));
    }

    private int ToOriginal(int position, bool atEnd)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var start = change.Span.Start + shift;
            var end = start + (change.NewText?.Length ?? 0);
            if (position < start || (atEnd && position == start))
            {
                break;
            }

            if (position < end || (atEnd && position == end))
            {
                return atEnd ? change.Span.End : change.Span.Start;
            }

            shift += (change.NewText?.Length ?? 0) - change.Span.Length;
        }

        return position - shift;
    }
}
