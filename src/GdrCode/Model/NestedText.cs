using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A value decoded out of a part of another value: a JSON string inside a literal, percent escapes, base64 of text.</summary>
/// <param name="value">The decoded value.</param>
/// <param name="parent">The value that it was found in.</param>
/// <param name="parentSpan">The part of the parent's value that it was decoded from, without delimiters.</param>
/// <param name="encoding">How it is written there.</param>
/// <param name="offsets">
/// Null where <paramref name="wholeOnly"/> holds or both agree unit by unit; else value.Length + 1 offsets relative to <c>parentSpan.Start</c>, as in <see cref="SourcePiece"/>.
/// </param>
/// <param name="wholeOnly">True where an edit must encode the whole value again (base64, hex).</param>
public sealed class NestedText(string value, MappedText parent, TextSpan parentSpan, TextEncoding encoding, int[]? offsets = null, bool wholeOnly = false)
    : MappedText(value)
{
    /// <summary>The value that this one was found in.</summary>
    public MappedText Parent { get; } = parent;

    /// <summary>The part of the parent's value that this one was decoded from.</summary>
    public TextSpan ParentSpan { get; } = parentSpan;

    /// <summary>How this value is written in the parent.</summary>
    public TextEncoding Encoding { get; } = encoding;

    /// <summary>True where an edit must encode the whole value again.</summary>
    public bool WholeOnly { get; } = wholeOnly;

    /// <summary>The part of the parent's value that writes a span of this one.</summary>
    public TextSpan ToParent(TextSpan valueSpan)
    {
        if (WholeOnly)
        {
            return ParentSpan;
        }

        return offsets is null
            ? new TextSpan(ParentSpan.Start + valueSpan.Start, valueSpan.Length)
            : TextSpan.FromBounds(ParentSpan.Start + offsets[valueSpan.Start], ParentSpan.Start + offsets[valueSpan.End]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TextSpan> ToSource(TextSpan valueSpan) => Parent.ToSource(ToParent(valueSpan));
}
