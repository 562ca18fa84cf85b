using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Answers;

/// <summary>What a model said of a candidate, checked.</summary>
/// <param name="Unsure">It could not decide.</param>
/// <param name="Parts">What is sensitive or neutral, in positions of the candidate's text as it stands in the source; empty where all is clean.</param>
internal sealed record Answer(bool Unsure, IReadOnlyList<AnswerPart> Parts);

/// <summary>A part of a candidate's text that is not clean.</summary>
/// <param name="Span">Where it is, from the beginning of the candidate's text.</param>
/// <param name="Label">Sensitive or neutral.</param>
/// <param name="Category">What it is.</param>
/// <param name="Masked">The model saw only the shape of it.</param>
/// <param name="Wording">Words that can take its place in prose; null for none.</param>
internal sealed record AnswerPart(TextSpan Span, Label Label, Category Category, bool Masked, string? Wording);
