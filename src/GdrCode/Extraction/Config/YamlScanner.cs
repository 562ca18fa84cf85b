using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>
/// A YAML reader by lines and indentation that takes what comes, templates included. A scalar of several lines gives one value per
/// line, because folding has no way back for the breaks between them.
/// </summary>
internal sealed partial class YamlScanner(FragmentList list, int start, int end)
{
    private readonly string source = list.Source;
    private readonly Nesting nesting = new(list);
    private int at = start;
    private int lineStart;
    private int lineEnd;

    public void Scan()
    {
        while (at < end)
        {
            OpenLine();
            var first = Lines.SkipBlanks(source, at, lineEnd);
            if (first < lineEnd)
            {
                at = first;
                Line(first - lineStart);
            }

            at = Lines.Next(source, lineEnd, end);
        }
    }

    private void OpenLine()
    {
        lineStart = at;
        lineEnd = Lines.End(source, at, end);
    }

    private void Line(int column)
    {
        var parent = -1;
        if (column == 0 && IsDocumentMarker(at))
        {
            list.Structure();
            nesting.Reset(0);
            nesting.Key(null);
            at = Lines.SkipBlanks(source, at + 3, lineEnd);
            Node(parent, at - lineStart, mayBeKey: true);
            return;
        }

        if (column == 0 && source[at] == '%')
        {
            list.Value(at, lineEnd, TextEncoding.Verbatim, null, null, FragmentKind.Directive, editable: false);
            at = lineEnd;
            return;
        }

        var hasDash = false;
        while (at < lineEnd && source[at] is '-' or '?' && IsBreakAfter(at + 1))
        {
            list.Structure();
            parent = at - lineStart;
            hasDash = true;
            Leave(parent);
            at = Lines.SkipBlanks(source, at + 1, lineEnd);
        }

        if (!hasDash)
        {
            parent = ParentIndent(at - lineStart);
        }

        Node(parent, at - lineStart, mayBeKey: true);
    }

    /// <summary>Leaves the mappings that stand deeper than a column.</summary>
    private void Leave(int column)
    {
        while (nesting.Depth > 0 && nesting.Indent > column)
        {
            nesting.Pop();
        }
    }

    private int ParentIndent(int column)
    {
        Leave(column);
        return nesting.Depth > 0 ? Math.Min(nesting.Indent, column - 1) : -1;
    }

    private void Key(int first, int stop, TextEncoding encoding, int column)
    {
        Leave(column);
        if (nesting.Depth == 0 || nesting.Indent < column)
        {
            nesting.Push(isMapping: true, column);
        }

        nesting.Key(null);
        list.Key(first, stop, encoding, nesting.Scope);
        nesting.Key(Unescape.Decode(source, first, Math.Min(stop, first + 200), encoding).Value);
    }

    /// <summary>Reads what stands at the position: a key with its value, or a value.</summary>
    private void Node(int parent, int column, bool mayBeKey)
    {
        while (true)
        {
            at = Lines.SkipBlanks(source, at, lineEnd);
            if (at >= lineEnd)
            {
                return;
            }

            switch (source[at])
            {
                case '#':
                    Comment();
                    return;
                case '&' or '*':
                case '!':
                    SkipWord();
                    continue;
                case '"' or '\'':
                    if (!Quoted(parent, column, mayBeKey))
                    {
                        Rest();
                        return;
                    }

                    break;
                case '{' or '[':
                    Flow(parent);
                    Rest();
                    return;
                case '|' or '>' when IsBlockHeader(at):
                    Block(parent);
                    return;
                default:
                    if (!Plain(parent, column, mayBeKey))
                    {
                        return;
                    }

                    break;
            }

            // A key was read; its value follows on the line.
            parent = column;
            mayBeKey = false;
        }
    }

    private void Comment()
    {
        list.Comment(at + 1, lineEnd, TextEncoding.LineComment);
        at = lineEnd;
    }

    /// <summary>What follows a closed value on its line: a comment, or text that YAML has no place for.</summary>
    private void Rest()
    {
        at = Lines.SkipBlanks(source, at, lineEnd);
        if (at < lineEnd && source[at] == '#')
        {
            Comment();
        }
        else if (at < lineEnd)
        {
            list.Stray(at, lineEnd, nesting.Name, nesting.Scope);
            at = lineEnd;
        }
    }

    private void SkipWord()
    {
        while (at < lineEnd && source[at] is not (' ' or '\t'))
        {
            at++;
        }
    }

    private bool IsBreakAfter(int position) => position >= lineEnd || source[position] is ' ' or '\t';

    private bool IsDocumentMarker(int position) =>
        position + 3 <= end && source.AsSpan(position, 3) is "---" or "..." && (position + 3 == end || char.IsWhiteSpace(source[position + 3]));
}
