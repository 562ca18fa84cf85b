using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads the value of a literal token and where each unit of it is written.</summary>
internal static class LiteralText
{
    /// <summary>The value of a string or character token with the span inside its delimiters; null for other tokens.</summary>
    public static (PiecedText Text, TextSpan Span)? Read(string content, SyntaxKind kind, TextSpan token)
    {
        switch (kind)
        {
            case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                return content[token.Start] == '@'
                    ? Quoted(content, token, 2, TextEncoding.CSharpVerbatim, Escapes.DoubledQuotes)
                    : Quoted(content, token, 1, TextEncoding.CSharpRegular, Escapes.Backslash);
            case SyntaxKind.CharacterLiteralToken:
                return Quoted(content, token, 1, TextEncoding.CSharpCharacter, Escapes.Backslash);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken:
                return RawText.SingleLine(content, token);
            case SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken:
                return RawText.MultiLine(content, token);
            default:
                return null;
        }
    }

    /// <inheritdoc cref="Read(string, SyntaxKind, TextSpan)"/>
    public static (PiecedText Text, TextSpan Span)? Read(string content, SyntaxToken token) =>
        token.Span.IsEmpty ? null : Read(content, token.Kind(), token.Span);

    /// <summary>The token without <c>u8</c>.</summary>
    public static int EndWithoutSuffix(string content, TextSpan token) =>
        token.Length > 2 && content[token.End - 1] == '8' && (content[token.End - 2] is 'u' or 'U') ? token.End - 2 : token.End;

    private static (PiecedText Text, TextSpan Span) Quoted(string content, TextSpan token, int prefix, TextEncoding encoding, Escapes escapes)
    {
        var start = Math.Min(token.Start + prefix, token.End);
        var end = content[token.Start] == '\'' ? token.End : EndWithoutSuffix(content, token);

        // An unterminated literal has no closing quote; the parser ends it at the line or the file.
        if (end > start && content[end - 1] == content[start - 1])
        {
            end--;
        }

        var (value, offsets) = EscapeDecoder.Decode(content.AsSpan(start, end - start), escapes);
        var span = TextSpan.FromBounds(start, end);
        return (PiecedText.Single(value, span, encoding, offsets), span);
    }
}
