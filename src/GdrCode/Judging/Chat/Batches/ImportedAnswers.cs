using GdrCode.Judging.Chat.Answers;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>Collects the lines of answer files in any order: of several answers to one request the earliest counts, a failure only where there is no answer.</summary>
internal sealed class ImportedAnswers(BatchPlan plan)
{
    private readonly Dictionary<string, ResponseLine> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> planned = plan.Entries.Select(e => e.CustomId).ToHashSet(StringComparer.Ordinal);

    /// <summary>Further answers to requests that have one.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Lines whose id the plan doesn't know.</summary>
    public int Unknown { get; private set; }

    public void Add(ResponseLine line)
    {
        if (!planned.Contains(line.Id))
        {
            Unknown++;
            return;
        }

        if (!byId.TryGetValue(line.Id, out var other))
        {
            byId[line.Id] = line;
            return;
        }

        Duplicates += line.Text is not null && other.Text is not null ? 1 : 0;
        byId[line.Id] = Precedes(line, other) ? line : other;
    }

    /// <summary>The answers, in the order of the plan.</summary>
    public IEnumerable<(byte[] Key, string Text, long InputTokens, long OutputTokens)> Answers() => plan.Entries
        .Where(e => byId.TryGetValue(e.CustomId, out var line) && line.Text is not null)
        .Select(e => (Convert.FromHexString(e.Key), byId[e.CustomId].Text!, byId[e.CustomId].InputTokens, byId[e.CustomId].OutputTokens));

    /// <summary>Why a request has no answer.</summary>
    public string ReasonOf(string id) => byId.GetValueOrDefault(id)?.Reason ?? Refusals.Missing;

    private static bool Precedes(ResponseLine line, ResponseLine other) => (line.Text, other.Text) switch
    {
        (not null, null) => true,
        (null, not null) => false,
        (null, null) => string.CompareOrdinal(line.Reason, other.Reason) < 0,
        _ => line.Created != other.Created ? line.Created < other.Created : string.CompareOrdinal(line.Text, other.Text) < 0,
    };
}
