using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>What the verifier found wrong with a rewritten file.</summary>
/// <param name="Kind">A stable word for the kind, for instance <c>identifier-changed</c>.</param>
/// <param name="Span">Where, in the rewritten text.</param>
/// <param name="Message">What is wrong, without any value.</param>
public sealed record Violation(string Kind, TextSpan Span, string Message);
