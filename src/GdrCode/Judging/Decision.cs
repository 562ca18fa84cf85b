using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging;

/// <summary>What a judge decided about a file.</summary>
/// <param name="Judged">Findings with their verdicts; a judge that reads for itself may add findings of its own.</param>
/// <param name="Settled">Runs of the source that were decided about character by character: what is not among the findings is clean there.</param>
public sealed record Decision(IReadOnlyList<JudgedFinding> Judged, IReadOnlyList<TextSpan> Settled);
