using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads requests one after another: variables, the request line, headers, the body in its own format.</summary>
internal sealed partial class HttpScanner(FragmentList list)
{
    private readonly string source = list.Source;
    private Part part = Part.Start;
    private int at;
    private int lineEnd;

    private enum Part
    {
        Start,
        Headers,
        Body,
    }

    public void Scan()
    {
        while (at < source.Length)
        {
            lineEnd = Lines.End(source, at, source.Length);
            var first = Lines.SkipBlanks(source, at, lineEnd);
            if (first == lineEnd)
            {
                part = part == Part.Headers ? Part.Body : part;
            }
            else if (IsSeparator(at))
            {
                part = Part.Start;
                list.Comment(at + 3, lineEnd, TextEncoding.LineComment);
            }
            else if (part == Part.Body)
            {
                Body(at);
                continue;
            }
            else
            {
                Line(first);
            }

            at = Lines.Next(source, lineEnd, source.Length);
        }
    }

    private bool IsSeparator(int position) => source.AsSpan(position).StartsWith("###");

    private void Line(int first)
    {
        var c = source[first];
        var isSlashes = c == '/' && source.AsSpan(first, lineEnd - first).StartsWith("//");
        if (c == '#' || isSlashes)
        {
            list.Comment(first + (isSlashes ? 2 : 1), lineEnd, TextEncoding.LineComment);
        }
        else if (c == '@')
        {
            Variable(first);
        }
        else if (part == Part.Start)
        {
            RequestLine(first);
        }
        else if (c is '?' or '&')
        {
            Pairs(first + 1, Lines.TrimEnd(source, first, lineEnd));
        }
        else
        {
            Header(first);
        }
    }

    private void Variable(int first)
    {
        list.Structure();
        var equals = source.AsSpan(first, lineEnd - first).IndexOf('=');
        if (equals < 0)
        {
            list.Stray(first + 1, lineEnd);
            return;
        }

        list.Key(first + 1, first + equals, TextEncoding.Verbatim, null);
        var name = KeyPath.Shorten(source[(first + 1)..(first + equals)].Trim());
        var value = Lines.SkipBlanks(source, first + equals + 1, lineEnd);
        list.Value(value, Lines.TrimEnd(source, value, lineEnd), TextEncoding.Verbatim, name, name);
    }

    private void RequestLine(int first)
    {
        list.Structure();
        part = Part.Headers;
        var stop = Lines.TrimEnd(source, first, lineEnd);
        var method = first;
        while (method < stop && char.IsAsciiLetterUpper(source[method]))
        {
            method++;
        }

        string? scope = null;
        if (method > first && method < stop && source[method] is ' ' or '\t')
        {
            scope = source[first..method];
            first = Lines.SkipBlanks(source, method, stop);
        }

        var version = source.AsSpan(first, stop - first).LastIndexOf(" HTTP/");
        version = version >= 0 && source.AsSpan(first + version + 1, stop - first - version - 1).IndexOfAny(' ', '\t') >= 0 ? -1 : version;
        list.Value(first, version < 0 ? stop : Lines.TrimEnd(source, first, first + version), TextEncoding.Verbatim, "url", scope);
    }

    private void Header(int first)
    {
        var colon = source.AsSpan(first, lineEnd - first).IndexOf(':');
        if (colon <= 0)
        {
            list.Stray(first, lineEnd, "url");
            return;
        }

        list.Key(first, first + colon, TextEncoding.Verbatim, "headers");
        var name = KeyPath.Shorten(source[first..(first + colon)].Trim());
        var value = Lines.SkipBlanks(source, first + colon + 1, lineEnd);
        list.Value(value, Lines.TrimEnd(source, value, lineEnd), TextEncoding.Verbatim, name, KeyPath.Join("headers", name));
    }
}
