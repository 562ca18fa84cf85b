using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads raw strings; what indents the lines of a multi-line one is no part of its value.</summary>
internal static class RawText
{
    /// <summary>The value of a raw string on one line.</summary>
    public static (PiecedText Text, TextSpan Span) SingleLine(string content, TextSpan token)
    {
        var (start, end) = Inside(content, token);
        var span = TextSpan.FromBounds(start, end);
        return (PiecedText.Single(content[start..end], span, TextEncoding.CSharpRaw), span);
    }

    /// <summary>The value of a raw string on lines of its own.</summary>
    public static (PiecedText Text, TextSpan Span) MultiLine(string content, TextSpan token)
    {
        var (start, end) = Inside(content, token);
        var first = NextLine(content, start, end);
        var last = LastLine(content, first, end);
        var indent = content.AsSpan(last, end - last);
        if (!indent.IsWhiteSpace())
        {
            last = end;
            indent = default;
        }
        else
        {
            last = BeforeLineBreak(content, first, last);
        }

        var builder = new PieceBuilder();
        AppendLines(builder, content, first, last, indent, atLineStart: true, TextEncoding.CSharpRaw);
        var span = TextSpan.FromBounds(first, last);
        return (builder.Build() ?? PiecedText.Single("", span, TextEncoding.CSharpRaw), span);
    }

    /// <summary>Appends lines without their indentation, each with its line break: one run per line.</summary>
    public static void AppendLines(
        PieceBuilder builder, string content, int start, int end, ReadOnlySpan<char> indent, bool atLineStart, TextEncoding encoding)
    {
        if (indent.IsEmpty)
        {
            builder.Append(content.AsSpan(start, end - start), start, encoding, Escapes.None);
            return;
        }

        for (var line = start; line < end;)
        {
            var next = NextLine(content, line, end);
            var from = line;
            if (atLineStart)
            {
                // A blank line may be shorter than the indentation.
                while (from < next && from - line < indent.Length && content[from] == indent[from - line])
                {
                    from++;
                }
            }

            builder.Append(content.AsSpan(from, next - from), from, encoding, Escapes.None);
            (line, atLineStart) = (next, true);
        }
    }

    /// <summary>Where the line with the closing quotes begins.</summary>
    public static int LastLine(string content, int start, int end)
    {
        var found = content.AsSpan(start, end - start).LastIndexOfAny('\r', '\n');
        return found < 0 ? start : start + found + 1;
    }

    /// <summary>Position before the line break that ends at <paramref name="position"/>.</summary>
    public static int BeforeLineBreak(string content, int start, int position)
    {
        if (position > start && content[position - 1] == '\n')
        {
            position--;
        }

        return position > start && content[position - 1] == '\r' ? position - 1 : position;
    }

    private static (int Start, int End) Inside(string content, TextSpan token)
    {
        var end = LiteralText.EndWithoutSuffix(content, token);
        var quotes = 0;
        while (token.Start + quotes < end && content[token.Start + quotes] == '"')
        {
            quotes++;
        }

        var start = token.Start + quotes;
        for (var i = 0; i < quotes && end > start && content[end - 1] == '"'; i++)
        {
            end--;
        }

        return (start, end);
    }

    private static int NextLine(string content, int start, int end)
    {
        var found = content.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        if (found < 0)
        {
            return end;
        }

        found += start;
        return found + 1 < end && content[found] == '\r' && content[found + 1] == '\n' ? found + 2 : found + 1;
    }
}
