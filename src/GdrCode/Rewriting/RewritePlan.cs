using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting;

/// <summary>The changes of one file.</summary>
/// <param name="Changes">Sorted, without overlap; line breaks neither come nor go.</param>
/// <param name="Spans">What was written, finding by finding, in the order of the source.</param>
/// <param name="Unwritable">Findings that could not be written; the file must not pass with them.</param>
public sealed record RewritePlan(IReadOnlyList<TextChange> Changes, IReadOnlyList<PlannedSpan> Spans, IReadOnlyList<JudgedFinding> Unwritable);

/// <summary>Where a finding stood and where its surrogate stands.</summary>
/// <param name="Finding">The finding; one that another cut short has the span that was left of it.</param>
/// <param name="Surrogate">The surrogate, decoded.</param>
/// <param name="Source">The runs in the original text.</param>
/// <param name="Refined">The runs in the new text, one for each of <paramref name="Source"/>.</param>
public sealed record PlannedSpan(JudgedFinding Finding, string Surrogate, IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Refined);
