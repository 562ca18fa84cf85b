using System.Security.Cryptography;
using System.Text;

using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>Puts candidates into requests: those of one file together up to a number of tokens, equal ones once in a run, suspicious ones alone.</summary>
/// <remarks>Files come in the order of the corpus; the requests follow from that order alone.</remarks>
internal sealed class RequestPlanner(PromptPack pack, PromptRenderer renderer, int tokensPerRequest)
{
    // Long replies lose entries.
    private const int MostCandidates = 32;

    private readonly HashSet<UInt128> planned = [];

    /// <summary>The requests of a file; empty where all its candidates were planned before.</summary>
    public IEnumerable<ChatRequest> Plan(FileQuestions questions)
    {
        var group = new List<AskedCandidate>();
        var tokens = 0;
        foreach (var asked in questions.Candidates.Where(c => planned.Add(c.Candidate.Key)))
        {
            if (Instructions.LookLike(asked.Candidate.Text))
            {
                yield return Compose(questions, [asked]);
                continue;
            }

            var size = Tokens.Estimate(asked.Json);
            if (group.Count > 0 && (tokens + size > tokensPerRequest || group.Count == MostCandidates))
            {
                yield return Compose(questions, group);
                (group, tokens) = ([], 0);
            }

            group.Add(asked);
            tokens += size;
        }

        if (group.Count > 0)
        {
            yield return Compose(questions, group);
        }
    }

    private ChatRequest Compose(FileQuestions questions, List<AskedCandidate> group)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', group.Select(a => a.Json).Prepend(questions.FileJson).Prepend(pack.Id))));
        var identity = Convert.ToHexStringLower(hash);
        ControlText[] controls = [.. Choose(pack.SensitiveControls, hash[0]), .. Choose(pack.CleanControls, hash[1])];
        var ids = RequestIds.Of(identity, 0, group.Count + controls.Length);
        var asked = group.Select((a, i) => (ids[i], a)).ToList();
        var known = controls.Select((c, i) => (ids[group.Count + i], c)).ToList();
        var lines = asked.Select(a => (a.Item1, a.a.Json)).ToList();
        for (var i = 0; i < known.Count; i++)
        {
            lines.Insert(hash[2 + i] % (lines.Count + 1), (known[i].Item1, CandidateJson.Of(known[i].c)));
        }

        var categories = group.SelectMany(a => a.Candidate.Suspected).Select(f => f.Category.Id).ToHashSet(StringComparer.Ordinal);
        return new ChatRequest(questions.Path, asked, known, renderer.Render(questions, lines, categories), identity);
    }

    private static IEnumerable<ControlText> Choose(IReadOnlyList<ControlText> controls, byte hash) => controls.Count == 0 ? [] : [controls[hash % controls.Count]];
}
