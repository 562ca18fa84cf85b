using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Reviewing;

/// <summary>Puts the rows of one file's labels together: a finding has one for each of its lines.</summary>
internal static class ReviewItems
{
    private const int MostAround = 60;
    private const int MostText = 160;

    /// <summary>The findings of the rows, in their order.</summary>
    /// <param name="rows">The rows of one file.</param>
    /// <param name="text">The original; null where it is not at hand.</param>
    public static IReadOnlyList<ReviewItem> Of(IEnumerable<SpanLabel> rows, SourceText? text)
    {
        var items = new List<ReviewItem>();
        var pieces = new HashSet<string>(StringComparer.Ordinal);
        SpanLabel? last = null;
        foreach (var row in rows)
        {
            var place = new ReviewPlace(row.Line, row.Start, row.End);
            var piece = text is not null && PlaceSpans.Of(text, place) is { } run ? text.ToString(run) : string.Empty;
            // The pieces of one value stand close together and differ; equal ones are two findings of one value.
            if (last is not null && last.Fingerprint == row.Fingerprint && last.Rule == row.Rule && last.Category == row.Category && row.Line - last.Line <= 1 && pieces.Add(piece) && piece.Length > 0)
            {
                items[^1] = items[^1] with { Places = [.. items[^1].Places, place] };
            }
            else
            {
                pieces = new HashSet<string>(StringComparer.Ordinal) { piece };
                items.Add(new ReviewItem(row.Repository, row.Path, [place], row.Category, row.Label, row.Rule, row.Confidence, row.Reason, row.Surrogate, row.Fingerprint));
            }

            last = row;
        }

        return text is null ? items : items.ConvertAll(i => i with { Excerpt = ExcerptOf(text, i.Places) });
    }

    /// <summary>The value with what stands beside it on its first line.</summary>
    public static (string Before, string Text, string After) ExcerptOf(SourceText text, IReadOnlyList<ReviewPlace> places)
    {
        if (PlaceSpans.Of(text, places) is not { Count: > 0 } runs || runs[^1].End < runs[0].Start)
        {
            return ("", "", "");
        }

        var start = text.Lines.GetLineFromPosition(runs[0].Start).Start;
        var end = text.Lines.GetLineFromPosition(runs[^1].End).End;
        var before = text.ToString(TextSpan.FromBounds(Math.Max(start, runs[0].Start - (2 * MostAround)), runs[0].Start)).TrimStart();
        var after = text.ToString(TextSpan.FromBounds(runs[^1].End, Math.Min(end, runs[^1].End + MostAround)));
        var value = text.ToString(TextSpan.FromBounds(runs[0].Start, Math.Min(runs[^1].End, runs[0].Start + MostText)));
        return (before.Length > MostAround ? "…" + before[^MostAround..] : before, runs[^1].End - runs[0].Start > MostText ? value + "…" : value, after);
    }
}
