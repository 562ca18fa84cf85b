using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Plain, quoted and block scalars.</content>
internal sealed partial class YamlScanner
{
    private bool unclosedDouble;
    private bool unclosedSingle;

    /// <summary>True where a key was read, and its value may follow.</summary>
    private bool Plain(int parent, int column, bool mayBeKey)
    {
        var first = at;
        var stop = at;
        for (; at < lineEnd; at++)
        {
            var c = source[at];
            if (c == '#' && at > first && source[at - 1] is ' ' or '\t')
            {
                break;
            }

            if (c == ':' && mayBeKey && IsBreakAfter(at + 1))
            {
                Key(first, Lines.TrimEnd(source, first, at), TextEncoding.YamlPlain, column);
                at++;
                return true;
            }

            stop = c is ' ' or '\t' ? stop : at + 1;
        }

        nesting.Word(first, stop, TextEncoding.YamlPlain);
        if (at < lineEnd)
        {
            Comment();
        }
        else
        {
            Continuation(parent);
        }

        return false;
    }

    /// <summary>Deeper lines that continue a plain scalar; a line that holds a key of its own ends it.</summary>
    private void Continuation(int parent)
    {
        while (true)
        {
            var next = Lines.Next(source, lineEnd, end);
            var stop = Lines.End(source, next, end);
            var first = Lines.SkipBlanks(source, next, stop);
            if (next >= end || first == stop || first - next <= parent || source[first] == '#' || IsDocumentMarker(next) || HoldsKey(first, stop))
            {
                return;
            }

            if (parent < 0 && source[first] == '-' && first + 1 < stop && source[first + 1] == ' ')
            {
                return;
            }

            at = next;
            OpenLine();
            var text = first;
            for (at = first; at < lineEnd && !(source[at] == '#' && source[at - 1] is ' ' or '\t'); at++)
            {
                text = source[at] is ' ' or '\t' ? text : at + 1;
            }

            nesting.Value(first, text, TextEncoding.YamlPlain);
            if (at < lineEnd)
            {
                Comment();
                return;
            }
        }
    }

    private bool HoldsKey(int first, int stop)
    {
        for (var i = first; i < stop; i++)
        {
            if (source[i] == ':' && (i + 1 == stop || source[i + 1] is ' ' or '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a key was read, and its value may follow.</summary>
    private bool Quoted(int parent, int column, bool mayBeKey)
    {
        var encoding = source[at] == '"' ? TextEncoding.YamlDoubleQuoted : TextEncoding.DoubledSingleQuote;
        var first = at + 1;
        var close = CloseQuote(parent);
        if (close < 0 || close <= lineEnd)
        {
            var stop = close < 0 ? lineEnd : close;
            at = Math.Min(stop + 1, lineEnd);
            var colon = Lines.SkipBlanks(source, at, lineEnd);
            if (mayBeKey && close >= 0 && colon < lineEnd && source[colon] == ':' && IsBreakAfter(colon + 1))
            {
                Key(first, stop, encoding, column);
                at = colon + 1;
                return true;
            }

            nesting.Value(first, stop, encoding);
            return false;
        }

        QuotedLines(first, close, encoding);
        return false;
    }

    private void QuotedLines(int first, int close, TextEncoding encoding)
    {
        while (true)
        {
            var stop = Math.Min(lineEnd, close);
            var text = stop < close ? Lines.TrimEnd(source, first, stop) : stop;
            if (stop < close && encoding == TextEncoding.YamlDoubleQuoted && text > first && source[text - 1] == '\\' && IsOpenEscape(first, text))
            {
                text--;
            }

            nesting.Value(first, text, encoding);
            if (stop == close)
            {
                at = close + 1;
                return;
            }

            at = Lines.Next(source, lineEnd, end);
            OpenLine();
            first = Math.Min(Lines.SkipBlanks(source, at, lineEnd), close);
        }
    }

    private bool IsOpenEscape(int first, int text)
    {
        var backslashes = 0;
        while (text - backslashes > first && source[text - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    /// <summary>Where the quote at the position closes; -1 where it doesn't before the text leaves the value's indentation.</summary>
    private int CloseQuote(int parent)
    {
        var quote = source[at];
        var limit = (quote == '"' ? unclosedDouble : unclosedSingle) ? lineEnd : end;
        for (var i = at + 1; i < limit; i++)
        {
            var c = source[i];
            if (c == quote)
            {
                if (quote == '\'' && i + 1 < end && source[i + 1] == '\'')
                {
                    i++;
                    continue;
                }

                return i;
            }

            if (c == '\\' && quote == '"' && i + 1 < limit && source[i + 1] is not ('\r' or '\n'))
            {
                i++;
            }
            else if (c == '\n' || c == '\r' && !(i + 1 < end && source[i + 1] == '\n'))
            {
                var lineFirst = Lines.SkipBlanks(source, i + 1, end);
                if (lineFirst < end && source[lineFirst] is not ('\r' or '\n') && lineFirst - i - 1 <= parent)
                {
                    return -1;
                }
            }
        }

        // Searched to the end of the text: no later quote of this kind needs to search again.
        unclosedDouble |= quote == '"';
        unclosedSingle |= quote == '\'';
        return -1;
    }

    private bool IsBlockHeader(int position)
    {
        var i = position + 1;
        while (i < lineEnd && source[i] is '+' or '-' or (>= '0' and <= '9'))
        {
            i++;
        }

        var rest = Lines.SkipBlanks(source, i, lineEnd);
        return rest == lineEnd || rest > i && source[rest] == '#';
    }

    private void Block(int parent)
    {
        var indicator = 0;
        for (at++; at < lineEnd && source[at] is not (' ' or '\t' or '#'); at++)
        {
            indicator = source[at] is >= '1' and <= '9' ? source[at] - '0' : indicator;
        }

        Rest();
        var indent = indicator > 0 ? Math.Max(parent, 0) + indicator : -1;
        while (true)
        {
            var next = Lines.Next(source, lineEnd, end);
            if (next >= end && next == lineEnd)
            {
                return;
            }

            var stop = Lines.End(source, next, end);
            var first = next;
            while (first < stop && source[first] == ' ')
            {
                first++;
            }

            if (first < stop)
            {
                indent = indent < 0 ? Math.Max(first - next, parent + 1) : indent;
                if (first - next < indent || parent < 0 && IsDocumentMarker(next))
                {
                    return;
                }

                nesting.Value(next + indent, stop, TextEncoding.YamlBlock);
            }

            at = next;
            OpenLine();
            at = lineEnd;
            if (next >= end)
            {
                return;
            }
        }
    }
}
