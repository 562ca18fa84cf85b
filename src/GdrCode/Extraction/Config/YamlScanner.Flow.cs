using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Flow collections.</content>
internal sealed partial class YamlScanner
{
    private void Flow(int parent)
    {
        list.Structure();
        var outer = nesting.Depth;
        do
        {
            at = Lines.SkipBlanks(source, at, lineEnd);
            if (at >= lineEnd)
            {
                if (!NextFlowLine(parent))
                {
                    break;
                }

                continue;
            }

            switch (source[at])
            {
                case '{' or '[':
                    nesting.Push(source[at++] == '{', int.MaxValue);
                    break;
                case '}' or ']':
                    nesting.Pop();
                    ForgetKey(outer);
                    at++;
                    break;
                case ',':
                    ForgetKey(outer);
                    at++;
                    break;
                case '#' when at == lineStart || source[at - 1] is ' ' or '\t':
                    Comment();
                    break;
                case '"' or '\'':
                    FlowQuoted(parent);
                    break;
                case '&' or '*' or '!':
                    FlowSkip();
                    break;
                case ':' or '?' when IsFlowBreak(at + 1):
                case ':' when nesting.Name is not null && nesting.IsMapping:
                    at++;
                    break;
                default:
                    FlowPlain();
                    break;
            }
        }
        while (nesting.Depth > outer);

        nesting.Reset(outer);
    }

    private bool NextFlowLine(int parent)
    {
        var next = Lines.Next(source, lineEnd, end);
        if (next >= end || IsDocumentMarker(next))
        {
            return false;
        }

        var stop = Lines.End(source, next, end);
        var first = Lines.SkipBlanks(source, next, stop);

        // A line that leaves the indentation ends an unclosed collection, unless it goes on as one.
        if (first < stop && first - next <= parent && source[first] is not (']' or '}' or ',' or '#' or '{' or '[' or '"'))
        {
            return false;
        }

        at = next;
        OpenLine();
        return true;
    }

    private void ForgetKey(int outer)
    {
        if (nesting.IsMapping && nesting.Depth > outer)
        {
            nesting.Key(null);
        }
    }

    private void FlowSkip()
    {
        while (at < lineEnd && source[at] is not (' ' or '\t' or ',' or '[' or ']' or '{' or '}'))
        {
            at++;
        }
    }

    private void FlowQuoted(int parent)
    {
        var encoding = source[at] == '"' ? TextEncoding.YamlDoubleQuoted : TextEncoding.DoubledSingleQuote;
        var first = at + 1;
        var close = CloseQuote(parent);
        if (close > lineEnd)
        {
            QuotedLines(first, close, encoding);
            return;
        }

        var stop = close < 0 ? lineEnd : close;
        at = Math.Min(stop + 1, lineEnd);
        var colon = Lines.SkipBlanks(source, at, lineEnd);
        if (close >= 0 && colon < lineEnd && source[colon] == ':' && nesting.IsMapping)
        {
            FlowKey(first, stop, encoding);
            at = colon + 1;
        }
        else
        {
            nesting.Value(first, stop, encoding);
        }
    }

    private void FlowPlain()
    {
        var first = at;
        var stop = at + 1;
        for (at++; at < lineEnd; at++)
        {
            var c = source[at];
            if (c is ',' or '[' or ']' or '{' or '}' || c == ':' && IsFlowBreak(at + 1) || c == '#' && source[at - 1] is ' ' or '\t')
            {
                break;
            }

            stop = c is ' ' or '\t' ? stop : at + 1;
        }

        if (at < lineEnd && source[at] == ':' && nesting.IsMapping)
        {
            FlowKey(first, stop, TextEncoding.YamlPlain);
            at++;
        }
        else
        {
            nesting.Word(first, stop, TextEncoding.YamlPlain);
        }
    }

    private void FlowKey(int first, int stop, TextEncoding encoding)
    {
        nesting.Key(null);
        list.Key(first, stop, encoding, nesting.Scope);
        nesting.Key(Unescape.Decode(source, first, Math.Min(stop, first + 200), encoding).Value);
    }

    private bool IsFlowBreak(int position) => position >= lineEnd || source[position] is ' ' or '\t' or ',' or '[' or ']' or '{' or '}';
}
