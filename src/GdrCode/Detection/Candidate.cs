using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>A place that a finder proposes.</summary>
/// <param name="Span">Exactly the value, in positions of the fragment's value.</param>
/// <param name="Score">0 to 1; replaces the rule's own score.</param>
/// <param name="Hint">What made it match, without the value.</param>
/// <param name="CategoryId">Set where a finder tells categories apart; else the rule's.</param>
internal readonly record struct Candidate(TextSpan Span, double Score, string? Hint = null, string? CategoryId = null);
