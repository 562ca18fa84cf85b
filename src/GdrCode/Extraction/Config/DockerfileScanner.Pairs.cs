using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Keys and values of ENV, ARG and LABEL.</content>
internal sealed partial class DockerfileScanner
{
    private void Pairs(string keyword)
    {
        var isFirst = true;
        while (true)
        {
            var stop = ContinuedEnd(at, out var continues);
            at = Lines.SkipBlanks(source, at, stop);
            if (at < stop && source[at] == '#')
            {
                // A comment between continued lines doesn't end the instruction.
                list.Comment(at + 1, lineEnd, TextEncoding.LineComment);
                continues = true;
            }
            else if (isFirst && keyword != "ARG" && IsOldForm(at, stop, out var key))
            {
                var value = Lines.SkipBlanks(source, key, stop);
                list.Key(at, key, TextEncoding.Verbatim, keyword);
                var name = KeyPath.Shorten(source[at..key]);
                list.Value(value, stop, TextEncoding.Verbatim, name, $"{keyword}:{name}");
            }
            else
            {
                PairsOfLine(keyword, stop);
            }

            isFirst = false;
            if (!continues || !NextLine())
            {
                return;
            }
        }
    }

    /// <summary>One key and the rest of the line, parted by a blank.</summary>
    private bool IsOldForm(int first, int stop, out int key)
    {
        key = first;
        while (key < stop && source[key] is not (' ' or '\t' or '='))
        {
            key++;
        }

        return key > first && key < stop && source[key] != '=';
    }

    private void PairsOfLine(string keyword, int stop)
    {
        while (at < stop)
        {
            at = Lines.SkipBlanks(source, at, stop);
            var first = at;
            while (at < stop && source[at] is not (' ' or '\t' or '='))
            {
                at++;
            }

            if (at >= stop || source[at] != '=')
            {
                at = at < stop && at == first ? at + 1 : at;
                list.Stray(first, at, keyword, keyword);
                continue;
            }

            list.Key(first, at, TextEncoding.Verbatim, keyword);
            var name = KeyPath.Shorten(source[first..at].Trim('"'));
            at++;
            Value(name, KeyPath.Join(keyword, name), stop);
        }
    }

    private void Value(string name, string? scope, int stop)
    {
        if (at < stop && source[at] is '"' or '\'')
        {
            var quote = source[at];
            var close = at + 1;
            while (close < stop && source[close] != quote)
            {
                close += source[close] == '\\' && quote == '"' ? 2 : 1;
            }

            close = Math.Min(close, stop);
            list.Value(at + 1, close, quote == '"' ? TextEncoding.CSharpRegular : TextEncoding.TomlLiteral, name, scope);
            at = Math.Min(close + 1, stop);
            return;
        }

        var first = at;
        while (at < stop && source[at] is not (' ' or '\t'))
        {
            at += source[at] == escape && at + 1 < stop ? 2 : 1;
        }

        list.Value(first, at, TextEncoding.IniValue, name, scope);
    }
}
