using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads instructions line by line: pairs of ENV, ARG and LABEL by key, everything else as text under the instruction's name.</summary>
internal sealed partial class DockerfileScanner(FragmentList list)
{
    private readonly string source = list.Source;
    private char escape = '\\';
    private int at;
    private int lineEnd;

    public void Scan()
    {
        while (at < source.Length)
        {
            lineEnd = Lines.End(source, at, source.Length);
            var first = Lines.SkipBlanks(source, at, lineEnd);
            if (first < lineEnd && source[first] == '#')
            {
                Comment(first);
            }
            else if (first < lineEnd)
            {
                list.Structure();
                Instruction(first);
            }

            at = Lines.Next(source, lineEnd, source.Length);
        }
    }

    private void Comment(int first)
    {
        var text = source.AsSpan(first + 1, lineEnd - first - 1).Trim();
        if (text.StartsWith("escape", StringComparison.OrdinalIgnoreCase) && text.EndsWith("=`"))
        {
            escape = '`';
        }

        if (IsDirective(text))
        {
            list.Value(Lines.SkipBlanks(source, first + 1, lineEnd), Lines.TrimEnd(source, first, lineEnd), TextEncoding.Verbatim, null, null, FragmentKind.Directive, editable: false);
        }
        else
        {
            list.Comment(first + 1, lineEnd, TextEncoding.LineComment);
        }
    }

    /// <summary>The parser's own comments, which decide how the file is read.</summary>
    private static bool IsDirective(ReadOnlySpan<char> text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && text[..equals].TrimEnd() is "syntax" or "escape" or "check";
    }

    private void Instruction(int first)
    {
        var stop = first;
        while (stop < lineEnd && char.IsAsciiLetter(source[stop]))
        {
            stop++;
        }

        var keyword = KeyPath.Shorten(source[first..stop].ToUpperInvariant());
        at = Lines.SkipBlanks(source, stop, lineEnd);
        switch (keyword)
        {
            case "ENV" or "ARG" or "LABEL":
                Pairs(keyword);
                break;
            case "RUN" or "CMD" or "ENTRYPOINT" or "COPY" or "ADD" or "FROM" or "MAINTAINER" or "USER" or "WORKDIR" or "EXPOSE"
                or "VOLUME" or "SHELL" or "HEALTHCHECK" or "ONBUILD" or "STOPSIGNAL":
                Text(keyword);
                break;
            default:
                list.Stray(first, lineEnd);
                break;
        }
    }

    /// <summary>The rest of the instruction, one value per line; here-documents belong to it.</summary>
    private void Text(string keyword)
    {
        var hereEnd = HereDocument();
        while (true)
        {
            var first = Lines.SkipBlanks(source, at, lineEnd);
            var isComment = first < lineEnd && source[first] == '#';
            var stop = ContinuedEnd(first, out var continues);
            if (isComment)
            {
                list.Comment(first + 1, lineEnd, TextEncoding.LineComment);
            }
            else
            {
                list.Stray(first, stop, keyword, keyword);
            }

            if (!(continues || isComment) || !NextLine())
            {
                break;
            }
        }

        while (hereEnd is not null && NextLine())
        {
            if (source.AsSpan(at, lineEnd - at).Trim().SequenceEqual(hereEnd))
            {
                break;
            }

            list.Stray(at, lineEnd, keyword, keyword);
        }
    }

    private string? HereDocument()
    {
        var line = source.AsSpan(at, lineEnd - at);
        var sign = line.IndexOf("<<");
        if (sign < 0 || sign + 2 >= line.Length)
        {
            return null;
        }

        var word = line[(sign + 2)..].TrimStart("-\"'");
        var length = 0;
        while (length < word.Length && (char.IsLetterOrDigit(word[length]) || word[length] == '_'))
        {
            length++;
        }

        return length == 0 ? null : word[..length].ToString();
    }

    /// <summary>Where the line's text ends, without the sign that continues it.</summary>
    private int ContinuedEnd(int first, out bool continues)
    {
        var stop = Lines.TrimEnd(source, first, lineEnd);
        continues = stop > first && source[stop - 1] == escape;
        return continues ? Lines.TrimEnd(source, first, stop - 1) : stop;
    }

    private bool NextLine()
    {
        var next = Lines.Next(source, lineEnd, source.Length);
        if (next >= source.Length)
        {
            return false;
        }

        at = next;
        lineEnd = Lines.End(source, at, source.Length);
        return true;
    }
}
