using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Reads the pairs of words of a .netrc file, which may stand on one line or on several.</summary>
internal sealed class NetrcScanner(FragmentList list)
{
    private readonly string source = list.Source;

    public void Scan()
    {
        string? keyword = null;
        var at = 0;
        while (at < source.Length)
        {
            if (char.IsWhiteSpace(source[at]) || source[at] == '\uFEFF')
            {
                at++;
                continue;
            }

            if (source[at] == '#')
            {
                var stop = Lines.End(source, at, source.Length);
                list.Comment(at + 1, stop, TextEncoding.LineComment);
                at = stop;
                continue;
            }

            var first = at;
            while (at < source.Length && !char.IsWhiteSpace(source[at]))
            {
                at++;
            }

            var word = source[first..at];
            if (keyword is null && word is "machine" or "login" or "password" or "account" or "macdef" or "default" or "port")
            {
                list.Structure();
                keyword = word == "default" ? null : word;
            }
            else
            {
                Word(first, at, keyword);
                keyword = null;
            }
        }
    }

    private void Word(int first, int stop, string? keyword)
    {
        var isQuoted = stop - first > 2 && source[first] == '"' && source[stop - 1] == '"';
        list.Value(isQuoted ? first + 1 : first, isQuoted ? stop - 1 : stop, isQuoted ? TextEncoding.CSharpRegular : TextEncoding.IniValue, keyword, keyword is null ? null : $"machine:{keyword}");
    }
}
