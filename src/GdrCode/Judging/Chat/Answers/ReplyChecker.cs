using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>Checks a reply against what was asked. Total: every candidate has an answer or the reason why it has none.</summary>
/// <param name="categories">The categories by id.</param>
internal sealed class ReplyChecker(IReadOnlyDictionary<string, Category> categories)
{
    /// <summary>What came of each candidate, in the order of the request.</summary>
    public IReadOnlyList<(AskedCandidate Asked, Answer? Answer, string? Refusal)> Check(ChatRequest request, string reply)
    {
        if (ReplyReader.Read(reply) is not { } entries)
        {
            return RefuseAll(request, Refusals.Malformed);
        }

        var byId = entries.ToLookup(e => e.Id, StringComparer.Ordinal);
        if (!request.Controls.All(c => Holds(c.Control, [.. byId[c.Id]])))
        {
            return RefuseAll(request, Refusals.Control);
        }

        return [.. request.Asked.Select(a => Check(a.Asked, [.. byId[a.Id]]))];
    }

    /// <summary>The outcome of a request that got no reply.</summary>
    public static IReadOnlyList<(AskedCandidate Asked, Answer? Answer, string? Refusal)> RefuseAll(ChatRequest request, string refusal) =>
        [.. request.Asked.Select(a => (a.Asked, (Answer?)null, (string?)refusal))];

    private static bool Holds(Prompts.ControlText control, ReplyEntry[] entries) =>
        entries is [var entry]
        && (control.Quote is { } quote
            ? entry.Verdict == "sensitive" && entry.Parts.Any(p => p.Quote.Length > 0 && p.Label == "sensitive" && (p.Quote.Contains(quote, StringComparison.Ordinal) || quote.Contains(p.Quote, StringComparison.Ordinal)))
            : entry.Verdict == "clean");

    private (AskedCandidate Asked, Answer? Answer, string? Refusal) Check(AskedCandidate asked, ReplyEntry[] entries)
    {
        if (entries.Length != 1)
        {
            return (asked, null, entries.Length == 0 ? Refusals.Missing : Refusals.Duplicate);
        }

        var entry = entries[0];
        if (entry.Verdict is "clean" or "unsure")
        {
            return entry.Parts.Count == 0 ? (asked, new Answer(entry.Verdict == "unsure", []), null) : (asked, null, Refusals.Contradiction);
        }

        var strongest = entry.Parts.Any(p => p.Label == "sensitive") ? "sensitive" : entry.Parts.Count > 0 ? "neutral" : "clean";
        if (entry.Verdict != strongest || entry.Parts.Any(p => p.Label is not ("sensitive" or "neutral")))
        {
            return (asked, null, Refusals.Contradiction);
        }

        var parts = new List<AnswerPart>();
        foreach (var part in entry.Parts)
        {
            if (Locate(asked.Text.Text, part) is not { } shown || asked.Text.ToOriginal(shown) is not var (span, masked) || asked.Candidate.Text.AsSpan(span.Start, span.Length).Contains(MappedText.Hole))
            {
                return (asked, null, Refusals.Quote);
            }

            if (CategoryOf(part, asked, span) is not { } category)
            {
                return (asked, null, Refusals.Category);
            }

            parts.Add(new AnswerPart(span, part.Label == "sensitive" ? Label.Sensitive : Label.Neutral, category, masked, part.Replacement));
        }

        return (asked, new Answer(false, parts), null);
    }

    // A model that ignores the list still names what a rule named for it.
    private Category? CategoryOf(ReplyPart part, AskedCandidate asked, TextSpan span) =>
        categories.GetValueOrDefault(part.Category)
        ?? asked.Candidate.Suspected.FirstOrDefault(f => f.ValueSpan.Start - asked.Candidate.Excerpt.Start == span.Start && f.ValueSpan.Length == span.Length)?.Category;

    private static TextSpan? Locate(string text, ReplyPart part)
    {
        if (string.IsNullOrWhiteSpace(part.Quote) || part.Occurrence < 1 || char.IsLowSurrogate(part.Quote[0]) || char.IsHighSurrogate(part.Quote[^1]))
        {
            return null;
        }

        var quote = part.Quote.Trim();
        var at = -1;
        for (var n = 0; n < part.Occurrence; n++)
        {
            at = at + 1 >= text.Length ? -1 : text.IndexOf(quote, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }
        }

        return new TextSpan(at, quote.Length);
    }
}
