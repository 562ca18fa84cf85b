using System.Collections.Concurrent;
using System.Security.Cryptography;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Reviewing;

/// <summary>What is decided about one repository, and what of it could be applied. Safe on any number of threads.</summary>
internal sealed class RepositoryDecisions
{
    private readonly Dictionary<string, List<SettledDecision>> byPath;
    private readonly ConcurrentDictionary<string, int> applied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    public RepositoryDecisions(IEnumerable<SettledDecision> decisions) =>
        byPath = decisions.GroupBy(d => d.Row.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    /// <summary>The fingerprint of a file's bytes, as decisions hold it.</summary>
    public static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What is decided about a file as it is; nothing where it has changed since.</summary>
    public IReadOnlyList<ReviewedSpan> Of(SourceFile file, byte[] bytes)
    {
        if (!byPath.TryGetValue(file.Path, out var decisions))
        {
            return [];
        }

        var fingerprint = Fingerprint(bytes);
        seen[file.Path] = true;
        return Spans(file.Path, file.Text, decisions.Where(d => d.Row.File == fingerprint && d.Row.Places[0].Line > 0));
    }

    /// <summary>What is decided about the path of a file, whatever it holds.</summary>
    public IReadOnlyList<ReviewedSpan> OfPath(string path, SourceText text) =>
        byPath.TryGetValue(path, out var decisions) ? Spans("\0" + path, text, decisions.Where(d => d.Row.Places[0].Line == 0)) : [];

    /// <summary>The files whose decisions could not be applied, and why, by path.</summary>
    public IEnumerable<FileNote> Unapplied()
    {
        foreach (var (path, decisions) in byPath.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var count = decisions.Count - applied.GetValueOrDefault(path) - applied.GetValueOrDefault("\0" + path);
            if (count > 0)
            {
                var (reason, why) = seen.ContainsKey(path) ? ("changed", "the file has changed since") : ("missing", "there is no such text file");
                yield return new FileNote(path, FileNote.NotApplied, reason, $"{count} of {decisions.Count} {(decisions.Count == 1 ? "decision is" : "decisions are")} not applied: {why}; review it anew");
            }
        }
    }

    private ReviewedSpan[] Spans(string key, SourceText text, IEnumerable<SettledDecision> decisions)
    {
        ReviewedSpan[] spans =
        [
            .. decisions.Select(d => PlaceSpans.Of(text, d.Row.Places) is { Count: > 0 } runs ? new ReviewedSpan(runs, d.Label, d.Row.Category, d.Row.Value) : null).OfType<ReviewedSpan>(),
        ];
        applied[key] = spans.Length;
        return spans;
    }
}
