using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Finds literals and comments by their delimiters alone, where no tree is to be had.</summary>
internal sealed class LexicalReader(string content, FragmentSink sink)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'/#0123456789");
    private readonly TriviaReader trivia = new(content, sink);

    /// <summary>Reads a run of the source; directives inside have no power, so nothing is left out.</summary>
    public void Read(TextSpan span)
    {
        for (var i = span.Start; i < span.End;)
        {
            var found = content.AsSpan(i, span.End - i).IndexOfAny(Marks);
            if (found < 0)
            {
                break;
            }

            i = Next(i + found, span);
        }

        trivia.Flush();
    }

    private int Next(int at, TextSpan span)
    {
        var after = at + 1 < span.End ? content[at + 1] : '\0';
        switch (content[at])
        {
            case '/' when after == '/':
                var line = LineEnd(at, span.End);
                trivia.Line(TextSpan.FromBounds(at, line));
                return line;
            case '/' when after == '*':
                var close = content.AsSpan(at + 2, span.End - at - 2).IndexOf("*/");
                var end = close < 0 ? span.End : at + 2 + close + 2;
                trivia.Block(TextSpan.FromBounds(at, end));
                return end;
            case '#' when FirstOnLine(at, span.Start):
                var directive = LineEnd(at, span.End);
                trivia.Flush();
                DirectiveReader.Read(content, TextSpan.FromBounds(at, directive), sink);
                return directive;
            case '"':
                return String(at, span);
            case '\'':
                return Math.Min(CharacterEnd(at, span.End), span.End);
            case >= '0' and <= '9':
                return Number(at, span);
            default:
                return at + 1;
        }
    }

    private int String(int quote, TextSpan span)
    {
        trivia.Flush();
        var start = quote;
        while (start > span.Start && content[start - 1] is ('@' or '$'))
        {
            start--;
        }

        var prefix = content.AsSpan(start, quote - start);
        var token = LexicalString.Read(content, quote, span.End, prefix.Contains('@'), prefix.Contains('$'));
        if (prefix.Contains('$'))
        {
            // Holes stay in the value: what stands in them is code, which no rule takes for data.
            sink.AddPlain(FragmentKind.String, token.Inside.Start, token.Inside.End, token.InterpolatedEncoding);
        }
        else if (LiteralText.Read(content, token.Kind, TextSpan.FromBounds(prefix.IsEmpty ? quote : quote - 1, token.End)) is var (text, inside))
        {
            sink.Add(FragmentKind.String, text, inside);
        }

        return token.End;
    }

    private int Number(int at, TextSpan span)
    {
        var end = at + 1;
        while (end < span.End && (char.IsAsciiLetterOrDigit(content[end]) || content[end] is '_' or '.'))
        {
            end++;
        }

        var inName = at > span.Start && (char.IsLetterOrDigit(content[at - 1]) || content[at - 1] == '_');
        if (!inName && NumberText.Read(content, TextSpan.FromBounds(at, end), isCompared: false) is var (text, inside))
        {
            sink.Add(FragmentKind.Number, text, inside);
        }

        return end;
    }

    private int CharacterEnd(int at, int end)
    {
        // An apostrophe in garbage begins nothing; a literal closes within ten characters.
        var limit = Math.Min(end, at + 12);
        for (var i = at + 1; i < limit && content[i] is not ('\r' or '\n'); i++)
        {
            if (content[i] == '\\')
            {
                i++;
            }
            else if (content[i] == '\'')
            {
                return i + 1;
            }
        }

        return at + 1;
    }

    private bool FirstOnLine(int at, int start)
    {
        while (at > start && content[at - 1] is (' ' or '\t'))
        {
            at--;
        }

        return at == start || content[at - 1] is '\r' or '\n';
    }

    private int LineEnd(int from, int end)
    {
        var found = content.AsSpan(from, end - from).IndexOfAny('\r', '\n');
        return found < 0 ? end : from + found;
    }
}
