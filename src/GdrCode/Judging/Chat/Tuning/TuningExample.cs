using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

namespace GdrCode.Judging.Chat.Tuning;

/// <summary>A candidate whose answer is known: what a model learns from.</summary>
/// <param name="Repository">Name of the repository.</param>
/// <param name="Questions">What is said of its file; the candidates in it are of no account.</param>
/// <param name="Asked">The candidate as it is sent.</param>
/// <param name="Answer">The answer; never an unsure one.</param>
internal sealed record TuningExample(string Repository, FileQuestions Questions, AskedCandidate Asked, Answer Answer)
{
    public bool IsClean => Answer.Parts.Count == 0;

    /// <summary>Its sensitive values.</summary>
    public IEnumerable<string> Values => Answer.Parts.Where(p => p.Label == Label.Sensitive).Select(p => Asked.Candidate.Text.Substring(p.Span.Start, p.Span.Length));

    /// <summary>Equal for examples that teach the same: text, name and answer, whatever stands around them.</summary>
    public (string Text, string? Name, string Answer) Lesson => (Asked.Candidate.Text, Asked.Candidate.Fragment.Name, string.Join(' ', Answer.Parts.Select(p => $"{p.Span} {p.Label} {p.Category.Id}")));
}
