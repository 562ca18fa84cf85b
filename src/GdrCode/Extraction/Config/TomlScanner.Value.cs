using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Values: strings, numbers, lists and inline tables.</content>
internal sealed partial class TomlScanner
{
    private void Value()
    {
        var outer = nesting.Depth;
        while (at < end)
        {
            switch (source[at])
            {
                case ' ' or '\t':
                    at++;
                    break;
                case '\r' or '\n':
                    if (nesting.Depth == outer)
                    {
                        return;
                    }

                    at++;
                    break;
                case '#':
                    Comment();
                    break;
                case '[' or '{':
                    nesting.Push(source[at++] == '{');
                    break;
                case ']' or '}':
                    if (nesting.Depth > outer)
                    {
                        nesting.Pop();
                    }

                    at++;
                    break;
                case ',':
                    at++;
                    if (nesting.IsMapping && nesting.Depth > outer)
                    {
                        nesting.Key(null);
                    }

                    break;
                case '=':
                    at++;
                    break;
                case '"' or '\'':
                    Quoted(nesting.Depth > outer);
                    break;
                default:
                    Bare(nesting.Depth > outer);
                    break;
            }
        }
    }

    private void Quoted(bool mayBeKey)
    {
        var quote = source[at];
        var encoding = quote == '"' ? TextEncoding.TomlBasic : TextEncoding.TomlLiteral;
        if (at + 2 < end && source[at + 1] == quote && source[at + 2] == quote)
        {
            MultiLine(quote, encoding);
            return;
        }

        var first = at + 1;
        var stop = QuoteEnd(quote);
        at = AfterQuote(stop, quote);
        if (mayBeKey && nesting.IsMapping && IsBeforeEquals())
        {
            nesting.Key(null);
            list.Key(first, stop, encoding, nesting.Scope);
            nesting.Key(Unescape.Decode(source, first, Math.Min(stop, first + 200), encoding).Value);
        }
        else
        {
            nesting.Value(first, stop, encoding);
        }
    }

    private void MultiLine(char quote, TextEncoding encoding)
    {
        var first = at + 3;
        var close = first;
        while (close < end && !(source[close] == quote && close + 2 < end && source[close + 1] == quote && source[close + 2] == quote))
        {
            close += quote == '"' && source[close] == '\\' ? 2 : 1;
        }

        if (close + 2 >= end)
        {
            close = Math.Min(close, end);
            at = end;
        }
        else
        {
            // Up to two quotes may stand in front of the three that close.
            for (var i = 0; i < 2 && close + 3 < end && source[close + 3] == quote; i++)
            {
                close++;
            }

            at = close + 3;
        }

        // One value per line: an edit then can't reach over a line break.
        while (first < close)
        {
            var stop = Math.Min(Lines.End(source, first, end), close);
            nesting.Value(first, stop, encoding);
            first = Lines.Next(source, stop, end);
        }
    }

    private void Bare(bool mayBeKey)
    {
        var first = at;
        while (at < end && source[at] is not (',' or ']' or '}' or '#' or '=' or '\r' or '\n' or '"' or '\''))
        {
            at++;
        }

        var stop = Lines.TrimEnd(source, first, at);
        if (mayBeKey && nesting.IsMapping && IsBeforeEquals())
        {
            nesting.Key(null);
            list.Key(first, stop, TextEncoding.Verbatim, nesting.Scope);
            nesting.Key(KeyPath.Shorten(source[first..stop]));
        }
        else
        {
            nesting.Word(first, stop, TextEncoding.Verbatim);
        }
    }

    private bool IsBeforeEquals()
    {
        var next = Lines.SkipBlanks(source, at, end);
        return next < end && source[next] == '=';
    }
}
