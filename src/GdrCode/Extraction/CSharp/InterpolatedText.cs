using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads the text parts of an interpolated string.</summary>
internal static class InterpolatedText
{
    /// <summary>Appends the parts; <paramref name="hole"/> appends what it can for each interpolation.</summary>
    public static void Append(PieceBuilder builder, InterpolatedStringExpressionSyntax node, string content, Action<InterpolationSyntax> hole)
    {
        var (encoding, escapes) = Form(node);
        var indent = encoding == TextEncoding.CSharpInterpolatedRaw ? Indent(node, content) : "";
        var atLineStart = true;
        foreach (var part in node.Contents)
        {
            if (part is InterpolatedStringTextSyntax { TextToken.Span: { IsEmpty: false } span })
            {
                if (encoding == TextEncoding.CSharpInterpolatedRaw)
                {
                    RawText.AppendLines(builder, content, span.Start, span.End, indent, atLineStart, encoding);
                }
                else
                {
                    builder.Append(content.AsSpan(span.Start, span.Length), span.Start, encoding, escapes);
                }
            }
            else if (part is InterpolationSyntax interpolation)
            {
                hole(interpolation);
            }

            atLineStart = false;
        }
    }

    /// <summary>How text is written in an interpolated string of this form.</summary>
    public static (TextEncoding Encoding, Escapes Escapes) Form(InterpolatedStringExpressionSyntax node) => node.StringStartToken.Kind() switch
    {
        SyntaxKind.InterpolatedStringStartToken => (TextEncoding.CSharpInterpolated, Escapes.Backslash | Escapes.DoubledBraces),
        SyntaxKind.InterpolatedVerbatimStringStartToken => (TextEncoding.CSharpInterpolatedVerbatim, Escapes.DoubledQuotes | Escapes.DoubledBraces),
        _ => (TextEncoding.CSharpInterpolatedRaw, Escapes.None),
    };

    private static string Indent(InterpolatedStringExpressionSyntax node, string content)
    {
        var end = node.StringEndToken.Span;
        if (!node.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) || end.IsEmpty)
        {
            return "";
        }

        var quotes = content.IndexOf('"', end.Start, end.Length);
        var line = quotes < 0 ? end.End : RawText.LastLine(content, 0, quotes);
        var indent = content[line..Math.Max(line, quotes)];
        return string.IsNullOrWhiteSpace(indent) ? indent : "";
    }
}
