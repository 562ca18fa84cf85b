using GdrCode.Model;
using GdrCode.Reviewing;

namespace GdrCode.Cli.Review;

/// <summary>A review as its page shows it.</summary>
/// <param name="session">The review.</param>
/// <param name="name">The folder of the run.</param>
/// <param name="reviewer">Who decides.</param>
internal sealed class ReviewPages(ReviewSession session, string name, string reviewer)
{
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);

    public FindingsView Findings() => new(
        new RunView(name, reviewer, session.DecisionsFile, [.. session.Categories.Select(c => new CategoryView(c.Id, c.Group, c.Description))]),
        [.. Enumerable.Range(0, session.Items.Count).Select(Finding)]);

    public ReviewContext ContextOf(int item, int further) =>
        item < session.Items.Count ? session.ContextOf(item, further) : throw new ReviewException("there is no such finding; load the page anew");

    public SurrogateView Suggest(int item, string category, int number) => new(session.Suggest(item, category, number));

    public ReplyView Decide(DecideRequest request) => Reply(session.Decide(request.Id, request.Answer, request.Category, request.Surrogate, request.Everywhere));

    public ReplyView Undo() => Reply(session.Undo());

    public ReplyView Mark(MarkRequest request)
    {
        var item = session.Mark(request.Beside, (request.From.Line, request.From.Column), (request.To.Line, request.To.Column), request.Category);
        return Reply([item]) with { Finding = Finding(item) };
    }

    private ReplyView Reply(IReadOnlyList<int> changed) => new([.. changed.Select(i => new ChangedView(i, State(i)))]);

    private FindingView Finding(int number)
    {
        var item = session.Items[number];
        if (!values.TryGetValue(item.Fingerprint, out var value))
        {
            values[item.Fingerprint] = value = values.Count;
        }

        return new FindingView(
            number, item.Repository, item.Path, item.Places[0].Line, item.Places[0].Start, item.Places[^1].Line, item.Category, item.Label == Label.Sensitive ? "sensitive" : "neutral", item.Confidence,
            item.Rule, item.Reason, item.Surrogate, item.Excerpt.Before, item.Excerpt.Text, item.Excerpt.After, item.Unfit, value, item.IsMark, State(number));
    }

    private StateView State(int item)
    {
        var (answer, category, surrogate, others) = session.StateOf(item);
        return new StateView(answer, category, surrogate, others);
    }
}
