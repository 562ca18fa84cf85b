using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.CSharp;

/// <summary>A node, token or trivia as the comparison sees it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Span">Where it stands; of a node nothing but its kind counts.</param>
/// <param name="IsNode">Whether it is a node.</param>
/// <param name="NumberType">The type of a numeric literal.</param>
internal readonly record struct SyntaxItem(SyntaxKind Kind, TextSpan Span, bool IsNode, Type? NumberType);
