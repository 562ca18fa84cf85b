using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Values: quoted, unquoted, continued.</content>
internal sealed partial class IniScanner
{
    private void Value(int first)
    {
        if (first >= lineEnd || source[first] is '"' or '\'' && Quoted(first))
        {
            return;
        }

        while (true)
        {
            var comment = CommentStart(first);
            var stop = Lines.TrimEnd(source, first, comment);
            var continues = comment == lineEnd && dialect is IniDialect.Properties or IniDialect.Git or IniDialect.Conf && IsContinued(first, stop);
            Unquoted(first, continues ? Lines.TrimEnd(source, first, stop - 1) : stop);
            if (comment < lineEnd)
            {
                list.Comment(comment + 1, lineEnd, TextEncoding.LineComment);
            }

            var next = Lines.Next(source, lineEnd, source.Length);
            if (!continues || next >= source.Length)
            {
                return;
            }

            lineEnd = Lines.End(source, next, source.Length);
            first = Lines.SkipBlanks(source, next, lineEnd);
        }
    }

    private void Unquoted(int first, int stop)
    {
        while (dialect == IniDialect.Conf && stop > first && source[stop - 1] is ';' or '{' or ' ')
        {
            stop--;
        }

        if (first >= stop)
        {
            return;
        }

        if (dialect == IniDialect.Properties)
        {
            var (value, offsets) = Unescape.DecodeProperties(source, first, stop);
            list.Decoded(value, first, stop, TextEncoding.IniValue, offsets, name, Scope);
        }
        else
        {
            list.Value(first, stop, TextEncoding.IniValue, name, Scope);
        }
    }

    /// <summary>Where a comment begins behind the value; the line's end where none does.</summary>
    private int CommentStart(int first)
    {
        if (dialect is IniDialect.Properties or IniDialect.Npm)
        {
            return lineEnd;
        }

        for (var i = first; i < lineEnd; i++)
        {
            if (source[i] == '#' || source[i] == ';' && dialect is IniDialect.Ini or IniDialect.Git)
            {
                if (i == first || source[i - 1] is ' ' or '\t')
                {
                    return i;
                }
            }
        }

        return lineEnd;
    }

    private bool IsContinued(int first, int stop)
    {
        var backslashes = 0;
        while (stop - backslashes > first && source[stop - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return stop == lineEnd && backslashes % 2 == 1;
    }

    /// <summary>False where the quote doesn't close in front of the line's end or a comment: then it is part of the text.</summary>
    private bool Quoted(int first)
    {
        var quote = source[first];
        var hasEscapes = quote == '"' && dialect is IniDialect.Env or IniDialect.Git;
        var limit = dialect == IniDialect.Env ? Math.Min(source.Length, first + LongestQuoted) : lineEnd;
        var close = first + 1;
        while (close < limit && source[close] != quote)
        {
            close += hasEscapes && source[close] == '\\' ? 2 : 1;
        }

        if (close >= limit)
        {
            return false;
        }

        var stop = Lines.End(source, close, source.Length);
        var rest = Lines.SkipBlanks(source, close + 1, stop);
        if (rest < stop && source[rest] is ';' or ',' && Lines.TrimEnd(source, rest, stop) == rest + 1)
        {
            rest = stop;
        }

        if (rest < stop && source[rest] is not ('#' or ';'))
        {
            return false;
        }

        lineEnd = stop;
        var encoding = quote == '\'' ? TextEncoding.TomlLiteral : hasEscapes ? TextEncoding.CSharpRegular : TextEncoding.IniValue;
        list.Value(first + 1, close, encoding, name, Scope);
        if (rest < stop)
        {
            list.Comment(rest + 1, stop, TextEncoding.LineComment);
        }

        return true;
    }

    /// <summary>How far a quoted value over several lines is followed: a key file's length, and no more, so that stray quotes cost little.</summary>
    private const int LongestQuoted = 16_384;
}
