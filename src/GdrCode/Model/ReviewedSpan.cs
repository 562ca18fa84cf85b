using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>What reviewers decided about a value of a file.</summary>
/// <param name="Runs">Where it is written, in UTF-16 units of the text.</param>
/// <param name="Label">Sensitive: it is rewritten, found or not. Neutral and clean: it is kept.</param>
/// <param name="Category">Category id.</param>
/// <param name="Value">The decoded value; null where it is not known.</param>
public sealed record ReviewedSpan(IReadOnlyList<TextSpan> Runs, Label Label, string Category, string? Value);
