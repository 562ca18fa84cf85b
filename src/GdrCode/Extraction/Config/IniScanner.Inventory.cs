using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Inventory lines: a host, then settings of it, <c>db1.corp ansible_host=10.1.2.3 ansible_user=deploy</c>.</content>
internal sealed partial class IniScanner
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t=\"':");

    /// <summary>A word without an equals sign, then one that has it inside.</summary>
    private bool IsInventory()
    {
        var line = source.AsSpan(at, lineEnd - at);
        var host = line.IndexOfAny(WordEnds);
        var settings = host > 0 && line[host] is ' ' or '\t' ? line[host..].TrimStart(" \t") : default;
        var key = settings.IndexOfAny(WordEnds);
        return key > 0 && settings[key] == '=' && key + 1 < settings.Length && settings[key + 1] is not (' ' or '\t');
    }

    private void Inventory()
    {
        name = null;
        while (at < lineEnd)
        {
            var first = at = Lines.SkipBlanks(source, at, lineEnd);
            if (first < lineEnd && source[first] is '#' or ';')
            {
                list.Comment(first + 1, lineEnd, TextEncoding.LineComment);
                return;
            }

            while (at < lineEnd && source[at] is not (' ' or '\t' or '='))
            {
                at++;
            }

            if (at >= lineEnd || source[at] != '=')
            {
                list.Value(first, at, TextEncoding.IniValue, null, section);
                continue;
            }

            Key(first, at);
            first = ++at;
            Setting(first);
        }
    }

    private void Setting(int first)
    {
        var quote = first < lineEnd && source[first] is '"' or '\'' ? source[first] : '\0';
        var close = quote == '\0' ? -1 : source.AsSpan(first + 1, lineEnd - first - 1).IndexOf(quote);
        if (close >= 0)
        {
            at = first + close + 2;
            list.Value(first + 1, at - 1, quote == '"' ? TextEncoding.IniValue : TextEncoding.TomlLiteral, name, Scope);
            return;
        }

        while (at < lineEnd && source[at] is not (' ' or '\t'))
        {
            at++;
        }

        list.Value(first, at, TextEncoding.IniValue, name, Scope);
    }
}
