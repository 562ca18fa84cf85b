using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Tuning;

/// <summary>Turns what an expert marked in a source into the answers about its candidates.</summary>
/// <param name="categories">The categories by id.</param>
internal sealed class ExpertAnswers(IReadOnlyDictionary<string, Category> categories)
{
    /// <param name="candidate">The candidate.</param>
    /// <param name="marks">What is sensitive or neutral in the file, in source positions.</param>
    /// <returns>Null where the marks can't be told as an answer: they cut the candidate, cover a hole, or name a category of their own.</returns>
    public Answer? Of(Candidate candidate, IEnumerable<(TextSpan Span, Label Label, string Category)> marks)
    {
        var parts = new List<AnswerPart>();
        foreach (var (mark, label, id) in marks.Where(m => m.Span.OverlapsWith(candidate.Fragment.Span)))
        {
            if (Within(candidate.Fragment.Text, mark) is not { } span || !candidate.Excerpt.OverlapsWith(span))
            {
                continue;
            }

            if (!candidate.Excerpt.Contains(span) || candidate.Fragment.Value.AsSpan(span.Start, span.Length).Contains(MappedText.Hole) || !categories.TryGetValue(id, out var category))
            {
                return null;
            }

            parts.Add(new AnswerPart(new TextSpan(span.Start - candidate.Excerpt.Start, span.Length), label, category, Masked: false, Wording: null));
        }

        return new Answer(false, parts);
    }

    // The part of a value that is written within a run of the source; null for none.
    private static TextSpan? Within(MappedText text, TextSpan mark)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < text.Value.Length; i++)
        {
            if (text.ToSource(new TextSpan(i, 1)).Any(mark.OverlapsWith))
            {
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }

        return start < 0 ? null : TextSpan.FromBounds(start, end);
    }
}
