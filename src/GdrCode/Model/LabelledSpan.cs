using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A judged value with all places where it is written, before and after.</summary>
/// <param name="Judged">The finding and its verdict.</param>
/// <param name="Original">Runs in the original text.</param>
/// <param name="Refined">The runs of the refined text that took their place, one for each of <paramref name="Original"/>; empty where nothing was replaced.</param>
/// <param name="Surrogate">The surrogate value, or null.</param>
public sealed record LabelledSpan(JudgedFinding Judged, IReadOnlyList<TextSpan> Original, IReadOnlyList<TextSpan> Refined, string? Surrogate);
