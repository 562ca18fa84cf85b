using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Composition;

/// <summary>A replacement in the value of one layer of text.</summary>
/// <param name="Text">The layer.</param>
/// <param name="Span">The part of its value.</param>
/// <param name="Replacement">What takes its place, decoded.</param>
/// <param name="Owners">Indices of the findings it is made for.</param>
internal sealed record Edit(MappedText Text, TextSpan Span, string Replacement, int[] Owners);

/// <summary>A change of the source with the findings it is made for.</summary>
internal sealed record OwnedChange(TextSpan Span, string NewText, int[] Owners);
