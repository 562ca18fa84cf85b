using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>A JSON reader that takes what comes: every run of text becomes a value, whether or not the brackets match.</summary>
internal sealed class JsonScanner(FragmentList list, int start, int end)
{
    private readonly string source = list.Source;
    private readonly Nesting nesting = new(list);
    private int at = start;

    public void Scan()
    {
        while (at < end)
        {
            switch (source[at])
            {
                case '{' or '[':
                    list.Structure();
                    nesting.Push(source[at++] == '{');
                    break;
                case '}' or ']':
                    nesting.Pop();
                    AfterValue();
                    at++;
                    break;
                case ',':
                    AfterValue();
                    at++;
                    break;
                case ':':
                    at++;
                    break;
                case '"' or '\'':
                    Quoted(source[at]);
                    break;
                case '/' when at + 1 < end && source[at + 1] is '/' or '*':
                    Comment();
                    break;
                case '#':
                    LineComment(1);
                    break;
                case var c when char.IsWhiteSpace(c) || c == '\uFEFF':
                    at++;
                    break;
                default:
                    Bare();
                    break;
            }
        }
    }

    private void AfterValue()
    {
        // In a list the key belongs to the list's own level, and stays.
        if (nesting.IsMapping)
        {
            nesting.Key(null);
        }
    }

    private void Comment()
    {
        if (source[at + 1] == '/')
        {
            LineComment(2);
            return;
        }

        var close = source.AsSpan(at + 2, end - at - 2).IndexOf("*/");
        var stop = close < 0 ? end : at + 2 + close;
        list.Comment(at + 2, stop, TextEncoding.BlockComment);
        at = Math.Min(end, stop + 2);
    }

    private void LineComment(int signs)
    {
        var stop = Lines.End(source, at, end);
        list.Comment(at + signs, stop, TextEncoding.LineComment);
        at = stop;
    }

    private void Quoted(char quote)
    {
        // A string that its line doesn't close ends with the line, so that one lost quote can't swallow the file.
        var i = at + 1;
        while (i < end && source[i] != quote && source[i] is not ('\n' or '\r'))
        {
            i += source[i] == '\\' && i + 1 < end && source[i + 1] is not ('\n' or '\r') ? 2 : 1;
        }

        i = Math.Min(i, end);
        var encoding = quote == '"' ? TextEncoding.Json : TextEncoding.SingleQuotedBackslash;
        var first = at + 1;
        at = i < end && source[i] == quote ? i + 1 : i;
        if (nesting.IsMapping && IsBeforeColon(at))
        {
            SetKey(first, i, encoding);
        }
        else
        {
            nesting.Value(first, i, encoding);
        }
    }

    private void Bare()
    {
        var first = at;
        while (at < end && source[at] is not (',' or ':' or '{' or '}' or '[' or ']' or '"' or '\n' or '\r')
            && !(source[at] == '/' && at + 1 < end && source[at + 1] is '/' or '*' && at > first && char.IsWhiteSpace(source[at - 1])))
        {
            at++;
        }

        var stop = at;
        while (stop > first && char.IsWhiteSpace(source[stop - 1]))
        {
            stop--;
        }

        if (nesting.IsMapping && nesting.Depth > 0 && IsBeforeColon(at))
        {
            SetKey(first, stop, TextEncoding.Verbatim);
        }
        else
        {
            nesting.Word(first, stop, TextEncoding.Verbatim);
        }
    }

    private void SetKey(int first, int stop, TextEncoding encoding)
    {
        nesting.Key(null);
        list.Key(first, stop, encoding, nesting.Scope);
        nesting.Key(Unescape.Decode(source, first, Math.Min(stop, first + 200), encoding).Value);
    }

    private bool IsBeforeColon(int position)
    {
        while (position < end && char.IsWhiteSpace(source[position]))
        {
            position++;
        }

        return position < end && source[position] == ':';
    }
}
