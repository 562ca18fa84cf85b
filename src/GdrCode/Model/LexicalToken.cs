using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A token of a lexically read file, as the verifier compares them.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, delimiters included.</param>
public readonly record struct LexicalToken(LexicalTokenKind Kind, TextSpan Span);
