using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>
/// Reads documentation comments: one fragment per line of text with its tags as holes, one per attribute value.
/// Whatever is not well-formed is text.
/// </summary>
internal sealed class DocumentationReader(string content, FragmentSink sink)
{
    private const int MostOpen = 64;
    private readonly List<string> open = [];
    private readonly PieceBuilder builder = new();
    private readonly DocumentationTag tag = new(content, sink);
    private bool inCData;

    /// <summary>Reads a block without its delimiters; leading stars are decoration.</summary>
    public void Block(int start, int end)
    {
        for (var line = start; line < end;)
        {
            var length = content.AsSpan(line, end - line).IndexOfAny('\r', '\n');
            var next = length < 0 ? end : line + length;
            var from = line;
            while (from < next && content[from] is ' ' or '\t')
            {
                from++;
            }

            Line(line > start && from < next && content[from] == '*' ? from + 1 : from, next);
            line = next + 1;
        }
    }

    /// <summary>Reads one line, which may go on with a tag or a CDATA section of the line before.</summary>
    public void Line(int start, int end)
    {
        if (!tag.IsOpen && !inCData && !content.AsSpan(start, end - start).ContainsAny('<', '&'))
        {
            // Most lines are text alone, which needs nothing put together.
            sink.AddPlain(FragmentKind.Documentation, start, end, TextEncoding.XmlText, new Binding(open.Count > 0 ? open[^1] : null, null));
            return;
        }

        builder.Clear();
        string? name = null;
        var at = start;
        if (tag.IsOpen)
        {
            at = tag.Continue(at, end);
            Apply(tag);
        }

        while (at < end)
        {
            var stop = content.AsSpan(at, end - at).IndexOf(inCData ? "]]>" : "<");
            var textEnd = stop < 0 ? end : at + stop;
            if (AppendText(at, textEnd) && open.Count > 0)
            {
                name ??= open[^1];
            }

            at = stop < 0 ? end : Markup(textEnd, end);
        }

        Emit(name);
    }

    /// <summary>Ends the comment.</summary>
    public void End()
    {
        open.Clear();
        tag.Reset();
        inCData = false;
    }

    private int Markup(int at, int end)
    {
        var rest = content.AsSpan(at, end - at);
        if (inCData)
        {
            inCData = false;
            builder.AppendHole();
            return at + 3;
        }

        if (rest.StartsWith("<![CDATA["))
        {
            inCData = true;
            builder.AppendHole();
            return at + 9;
        }

        var next = tag.Open(at, end);
        if (next == at)
        {
            // No tag: the sign is text, and an error the file had before.
            builder.Append(rest[..1], at, TextEncoding.XmlText, Escapes.None);
            return at + 1;
        }

        builder.AppendHole();
        Apply(tag);
        return next;
    }

    private void Apply(DocumentationTag read)
    {
        if (read.IsOpen || read.SelfClosed || read.Name.Length == 0)
        {
            return;
        }

        if (!read.Closing)
        {
            if (open.Count < MostOpen)
            {
                open.Add(read.Name);
            }
        }
        else if (open.LastIndexOf(read.Name) is >= 0 and var found)
        {
            open.RemoveRange(found, open.Count - found);
        }
    }

    private bool AppendText(int start, int end)
    {
        var run = content.AsSpan(start, end - start);
        if (inCData)
        {
            builder.Append(run, start, TextEncoding.XmlCData, Escapes.None);
        }
        else
        {
            builder.AppendXml(run, start, TextEncoding.XmlText);
        }

        return !run.IsWhiteSpace();
    }

    private void Emit(string? name)
    {
        if (builder.Build() is not { } text)
        {
            return;
        }

        if (text.Pieces.Count == 1 && text.Pieces[0] is { Offsets: null } only)
        {
            sink.AddPlain(FragmentKind.Documentation, only.Source.Start, only.Source.End, only.Encoding, new Binding(name, null));
        }
        else if (!text.Value.AsSpan().Trim(" \t\uFFFC").IsEmpty)
        {
            sink.Add(FragmentKind.Documentation, text, builder.Hull(), new Binding(name, null));
        }
    }
}
