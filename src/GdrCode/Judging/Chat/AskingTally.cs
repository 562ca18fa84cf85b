using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat;

/// <summary>Counts what was asked and what came back.</summary>
internal sealed class AskingTally
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, long> unanswered = new(StringComparer.Ordinal);
    private long requests;
    private long replies;
    private long candidates;
    private long unsure;
    private long rewordings;
    private long struck;
    private long inputTokens;
    private long outputTokens;

    /// <summary>Whether the endpoint has ever replied.</summary>
    public bool AnyReply => Interlocked.Read(ref replies) > 0;

    public void Add(UsageDetails? usage)
    {
        lock (gate)
        {
            replies++;
            // Endpoints that count wrongly must not turn a sum back.
            inputTokens += Math.Max(0, usage?.InputTokenCount ?? 0);
            outputTokens += Math.Max(0, usage?.OutputTokenCount ?? 0);
        }
    }

    public void Add(IReadOnlyList<(AskedCandidate Asked, Answer? Answer, string? Refusal)> outcomes)
    {
        lock (gate)
        {
            requests++;
            candidates += outcomes.Count;
            foreach (var (_, answer, refusal) in outcomes)
            {
                unsure += answer is { Unsure: true } ? 1 : 0;
                if (refusal is not null)
                {
                    unanswered[refusal] = unanswered.GetValueOrDefault(refusal) + 1;
                }
            }
        }
    }

    /// <summary>Counts a statement that went back for other words.</summary>
    public void AddRewording()
    {
        lock (gate)
        {
            requests++;
            rewordings++;
        }
    }

    /// <summary>Counts a statement that went back and got no words that hold up.</summary>
    public void AddStruck() => Interlocked.Increment(ref struck);

    public AskingReport Report(string prompt, string model)
    {
        lock (gate)
        {
            return new AskingReport
            {
                Prompt = prompt,
                Model = model,
                Requests = requests,
                Candidates = candidates,
                Unsure = unsure,
                Rewordings = rewordings,
                RewordingsHeld = rewordings - Interlocked.Read(ref struck),
                Unanswered = new SortedDictionary<string, long>(unanswered, StringComparer.Ordinal),
                InputTokens = inputTokens,
                OutputTokens = outputTokens,
            };
        }
    }
}
