namespace GdrCode.Evaluation.Student;

/// <summary>What students learn from a corpus as it is, with placeholders for all that the rules find, and refined.</summary>
/// <param name="Repositories">Marked repositories.</param>
/// <param name="Files">Text files in them.</param>
/// <param name="PublicFacts">Distinct values that everyone may know.</param>
/// <param name="PrivateFacts">Distinct values that nobody should learn.</param>
/// <param name="Forms">A student each.</param>
public sealed record StudentScores(int Repositories, int Files, int PublicFacts, int PrivateFacts, IReadOnlyList<StudentForm> Forms);

/// <summary>One student.</summary>
/// <param name="Form"><c>raw</c>, <c>redacted</c> or <c>refined</c>.</param>
/// <param name="Tokens">It was trained on.</param>
/// <param name="PublicRight">Public facts that it completes in one of their places.</param>
/// <param name="PrivateExtracted">Private facts that it gives away in one of their places.</param>
/// <param name="Perplexity">On the held-out code; null where there is none.</param>
public sealed record StudentForm(string Form, long Tokens, int PublicRight, int PrivateExtracted, double? Perplexity);
