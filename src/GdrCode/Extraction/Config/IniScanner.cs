using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads sections, keys and values line by line; a line that is neither is read as text.</summary>
internal sealed partial class IniScanner(FragmentList list, IniDialect dialect)
{
    private readonly string source = list.Source;
    private int at;
    private int lineEnd;
    private string? section;
    private string? name;

    private string? Scope => KeyPath.Join(section, name);

    public void Scan()
    {
        while (at < source.Length)
        {
            lineEnd = Lines.End(source, at, source.Length);
            var lineStart = at;
            at = Lines.SkipBlanks(source, at, lineEnd);
            if (at < lineEnd)
            {
                Line(isIndented: at > lineStart && source[lineStart] is ' ' or '\t');
            }

            at = Lines.Next(source, lineEnd, source.Length);
        }
    }

    private void Line(bool isIndented)
    {
        var c = source[at];
        if (IsCommentSign(c))
        {
            list.Comment(at + 1, lineEnd, TextEncoding.LineComment);
            return;
        }

        list.Structure();
        if (c == '[' && dialect is not (IniDialect.Properties or IniDialect.Env))
        {
            Section();
            return;
        }

        if (c is '{' or '}' && dialect == IniDialect.Conf && Lines.TrimEnd(source, at, lineEnd) == at + 1)
        {
            return;
        }

        if (dialect == IniDialect.Env && source.AsSpan(at, lineEnd - at).StartsWith("export "))
        {
            at = Lines.SkipBlanks(source, at + 7, lineEnd);
        }

        if (dialect is IniDialect.Ini or IniDialect.Conf && IsInventory())
        {
            Inventory();
            return;
        }

        var separator = Separator(out var width);
        if (separator < 0 || isIndented && dialect == IniDialect.Ini && name is not null && source[separator] is ' ' or '\t')
        {
            Value(at);
            return;
        }

        Key(at, Lines.TrimEnd(source, at, separator));
        Value(Lines.SkipBlanks(source, separator + width, lineEnd));
    }

    private bool IsCommentSign(char c) => c switch
    {
        '#' => true,
        ';' => dialect is not (IniDialect.Properties or IniDialect.Env),
        '!' => dialect == IniDialect.Properties,
        '/' => dialect == IniDialect.Conf && at + 1 < lineEnd && source[at + 1] == '/',
        _ => false,
    };

    /// <summary>A header names what follows; the quoted part of Git's headers is a value: an address, a folder.</summary>
    private void Section()
    {
        var close = source.AsSpan(at, lineEnd - at).LastIndexOf(']');
        var stop = close < 0 ? lineEnd : at + close;
        section = KeyPath.Shorten(source[(at + 1)..stop].Trim());
        name = null;
        var quote = dialect == IniDialect.Git ? source.AsSpan(at, stop - at).IndexOf('"') : -1;
        if (quote >= 0 && source[stop - 1] == '"' && at + quote + 1 < stop - 1)
        {
            list.Key(at + 1, at + quote, TextEncoding.Verbatim, null);
            section = KeyPath.Shorten(source[(at + 1)..(at + quote)].Trim());
            list.Value(at + quote + 1, stop - 1, TextEncoding.CSharpRegular, section, section);
        }
        else
        {
            list.Key(at + 1, stop, TextEncoding.IniValue, null);
        }

        if (close >= 0)
        {
            var rest = Lines.SkipBlanks(source, stop + 1, lineEnd);
            if (rest < lineEnd && IsCommentSign(source[rest]))
            {
                list.Comment(rest + 1, lineEnd, TextEncoding.LineComment);
            }
            else if (rest < lineEnd)
            {
                list.Stray(rest, lineEnd, null, section);
            }
        }
    }

    private void Key(int first, int stop)
    {
        // npm's keys hold the registry they are for: //registry.example.org/:_authToken
        var colon = source.AsSpan(first, stop - first).StartsWith("//") ? source.AsSpan(first, stop - first).LastIndexOf(':') : -1;
        if (colon > 2)
        {
            list.Value(first, first + colon, TextEncoding.IniValue, "registry", section);
            first += colon + 1;
        }

        list.Key(first, stop, TextEncoding.IniValue, section);
        name = KeyPath.Shorten(source[first..stop].Trim('"', '\''));
        name = name.Length == 0 ? null : name;
    }

    /// <summary>Where key and value part; -1 where the line holds no key.</summary>
    private int Separator(out int width)
    {
        width = 1;
        var awaitsEquals = dialect == IniDialect.Npm && source.AsSpan(at, lineEnd - at).Contains('=');
        for (var i = at; i < lineEnd; i++)
        {
            var c = source[i];
            if (c == '=')
            {
                return i;
            }

            switch (c)
            {
                case '\\' when dialect == IniDialect.Properties:
                    i++;
                    break;
                case ':' when dialect == IniDialect.Properties:
                    return i;
                case ':' when dialect != IniDialect.Env && !awaitsEquals && (i + 1 == lineEnd || source[i + 1] is not ('/' or '\\' or ':')):
                    return i;
                case ' ' or '\t' when dialect is IniDialect.Properties or IniDialect.Conf:
                    var next = Lines.SkipBlanks(source, i, lineEnd);
                    if (next < lineEnd && source[next] is '=' or ':')
                    {
                        return next;
                    }

                    // A word alone is a key only where the format parts keys by blanks.
                    return dialect == IniDialect.Properties || IsWord(at, i) ? i : -1;
            }
        }

        return -1;
    }

    private bool IsWord(int first, int stop)
    {
        for (var i = first; i < stop; i++)
        {
            if (!char.IsLetterOrDigit(source[i]) && source[i] is not ('_' or '-' or '.' or '$'))
            {
                return false;
            }
        }

        return stop > first;
    }
}
