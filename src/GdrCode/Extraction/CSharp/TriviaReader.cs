using GdrCode.Model;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads comments, documentation and directives. Documentation is read line by line here: Roslyn's own parse of it costs more.</summary>
internal sealed class TriviaReader(string content, FragmentSink sink)
{
    private readonly DocumentationReader documentation = new(content, sink);
    private bool inConflict;

    /// <summary>Reads one trivia; consecutive lines of documentation belong together until <see cref="Flush"/>.</summary>
    public void Read(SyntaxKind kind, TextSpan span)
    {
        switch (kind)
        {
            case SyntaxKind.SingleLineCommentTrivia:
                Line(span);
                break;
            case SyntaxKind.MultiLineCommentTrivia:
                Block(span);
                break;
            case SyntaxKind.ConflictMarkerTrivia:
                Flush();
                inConflict = true;
                sink.AddPlain(FragmentKind.Directive, Math.Min(span.Start + 7, span.End), span.End, TextEncoding.LineComment);
                break;
            case SyntaxKind.DisabledTextTrivia when inConflict:
                new LexicalReader(content, sink).Read(span);
                break;
            case SyntaxKind.DisabledTextTrivia:
                break;
            default:
                Flush();
                DirectiveReader.Read(content, span, sink);
                break;
        }
    }

    /// <summary>Ends a run of documentation lines.</summary>
    public void Flush()
    {
        documentation.End();
        inConflict = false;
    }

    /// <summary>Reads a comment that runs to the end of its line.</summary>
    public void Line(TextSpan span)
    {
        var text = content.AsSpan(span.Start, span.Length);
        if (text.StartsWith("///") && !text.StartsWith("////"))
        {
            documentation.Line(span.Start + 3, span.End);
            return;
        }

        Flush();
        var slashes = text.IndexOfAnyExcept('/');
        sink.AddPlain(FragmentKind.Comment, slashes < 0 ? span.End : span.Start + slashes, span.End, TextEncoding.LineComment);
    }

    /// <summary>Reads a comment between delimiters; at the end of a damaged file the closing one is missing.</summary>
    public void Block(TextSpan span)
    {
        Flush();
        var text = content.AsSpan(span.Start, span.Length);
        var end = text.Length >= 4 && text.EndsWith("*/") ? span.End - 2 : span.End;
        if (text.StartsWith("/**") && text.Length > 4 && text[3] != '*')
        {
            documentation.Block(span.Start + 3, end);
            documentation.End();
        }
        else
        {
            sink.AddPlain(FragmentKind.Comment, Math.Min(span.Start + 2, end), end, TextEncoding.BlockComment);
        }
    }
}
