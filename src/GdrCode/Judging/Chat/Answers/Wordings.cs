using System.Collections.Concurrent;
using System.Text.RegularExpressions;

using GdrCode.Judging.Chat.Candidates;
using GdrCode.Model;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>
/// The words that a model proposed for statements about people in prose. Structured values never take them: their surrogates stand in
/// relation to each other. One statement has one wording; where proposals differ by more than their choice of words, none counts.
/// </summary>
internal sealed partial class Wordings
{
    private const int MostWords = 12;
    private const int LongestWord = 20;

    // Replaced by free text in any case; all other kinds have a form to keep.
    private static readonly HashSet<string> Statements = ["neutral-text", "diagnosis"];

    private readonly ConcurrentDictionary<(string Category, string Value), string> proposed = new();

    // What became of words that did not hold up; it stands whatever is proposed later.
    private readonly ConcurrentDictionary<(string Category, string Value), string> revised = new();

    /// <summary>Whether there are any.</summary>
    public bool Any => proposed.Any(p => p.Value.Length > 0);

    /// <summary>Takes the proposals of an answer; the order in which answers come is of no account.</summary>
    public void Add(Candidate candidate, Answer answer)
    {
        foreach (var part in answer.Parts.Where(p => p.Label == Label.Sensitive && Statements.Contains(p.Category.Replacement)))
        {
            var value = candidate.Text.Substring(part.Span.Start, part.Span.Length);
            var wording = IsProse(candidate.Fragment) && !part.Masked && part.Wording is { } words && Holds(words, value) ? words : "";
            proposed.AddOrUpdate((part.Category.Id, value), wording, (_, other) => string.CompareOrdinal(wording, other) < 0 ? wording : other);
        }
    }

    /// <summary>The words to write for a finding; null where there are none.</summary>
    public string? Of(JudgedFinding judged) =>
        IsProse(judged.Finding.Fragment) && KeyOf(judged) is var key && (revised.TryGetValue(key, out var wording) || proposed.TryGetValue(key, out wording)) && wording.Length > 0 ? wording : null;

    /// <summary>Puts other words in the place of those that did not hold up; none where they are null, the same, or can't stand.</summary>
    public void Revise(JudgedFinding statement, string? words) =>
        revised[KeyOf(statement)] = words is not null && words != Of(statement) && Holds(words, statement.Finding.Value) ? words : "";

    private static (string Category, string Value) KeyOf(JudgedFinding judged) => (judged.Verdict.Category.Id, judged.Finding.Value);

    private static bool IsProse(Fragment fragment) => fragment.Kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Prose;

    // A few lower-case words that say nothing of the original: what holds no capital, digit or sign can be no name, number or address.
    private static bool Holds(string words, string value) =>
        Plain().IsMatch(words)
        && words.Split(' ') is { Length: <= MostWords } list
        && list.All(w => w.Length <= LongestWord)
        && !words.Contains(value, StringComparison.OrdinalIgnoreCase)
        && !value.Contains(words, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[a-z]+(?:[ '-][a-z]+)*$")]
    private static partial Regex Plain();
}
