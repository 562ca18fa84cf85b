namespace GdrCode.Datasets;

/// <summary>The replaced values of a document, in code points of its original text.</summary>
/// <param name="Length">Code points of the text.</param>
/// <param name="IsWithheld">Whether the whole text is withheld.</param>
/// <param name="Spans">By start; they don't overlap.</param>
internal sealed record DocumentSpans(long Length, bool IsWithheld, IReadOnlyList<DocumentSpan> Spans);

/// <summary>One replaced value.</summary>
/// <param name="Group">Group of its category.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Score">Belief that it is sensitive, 0 to 1.</param>
internal readonly record struct DocumentSpan(string Group, long Start, long End, double Score);
