using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>A TOML reader that takes what comes; a line without a key is read as text.</summary>
internal sealed partial class TomlScanner(FragmentList list)
{
    private readonly string source = list.Source;
    private readonly Nesting nesting = new(list);
    private readonly int end = list.Source.Length;
    private readonly List<(int Start, int End)> parts = [];
    private int at;

    public void Scan()
    {
        while (at < end)
        {
            var c = source[at];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                at++;
            }
            else if (c == '#')
            {
                Comment();
            }
            else if (c == '[')
            {
                Header();
            }
            else
            {
                KeyValue();
            }
        }
    }

    private void Comment()
    {
        var stop = Lines.End(source, at, end);
        list.Comment(at + 1, stop, TextEncoding.LineComment);
        at = stop;
    }

    private void Header()
    {
        list.Structure();
        nesting.Reset(0);
        nesting.Key(null);
        var line = at;
        at += at + 1 < end && source[at + 1] == '[' ? 2 : 1;
        if (!Keys(']'))
        {
            StrayLine(line);
            return;
        }

        nesting.Push(isMapping: true);
        while (at < end && source[at] == ']')
        {
            at++;
        }
    }

    private void KeyValue()
    {
        var line = at;
        var outer = nesting.Depth;
        if (!Keys('='))
        {
            StrayLine(line);
            return;
        }

        at++;
        Value();
        nesting.Reset(outer);
        nesting.Key(null);
    }

    private void StrayLine(int first)
    {
        nesting.Key(null);
        at = Lines.End(source, first, end);
        list.Stray(first, at, nesting.Name, nesting.Scope);
    }

    /// <summary>Enters the levels of a dotted key up to its last part; false where no key stands in front of <paramref name="close"/>.</summary>
    private bool Keys(char close)
    {
        parts.Clear();
        var awaitsPart = true;
        while (at < end && source[at] != close)
        {
            var c = source[at];
            if (c is '\r' or '\n' || !awaitsPart && c is not (' ' or '\t' or '.'))
            {
                return false;
            }

            if (c is ' ' or '\t' or '.')
            {
                awaitsPart |= c == '.';
                at++;
                continue;
            }

            parts.Add((at, Part(c, close)));
            awaitsPart = false;
        }

        if (at >= end || parts.Count == 0)
        {
            return false;
        }

        nesting.Key(null);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                nesting.Push(isMapping: true);
            }

            var (first, stop) = parts[i];
            var encoding = source[first] == '"' ? TextEncoding.TomlBasic : TextEncoding.Verbatim;
            first += source[first] is '"' or '\'' ? 1 : 0;
            list.Key(first, Math.Max(first, stop), encoding, nesting.Scope);
            nesting.Key(Unescape.Decode(source, first, Math.Clamp(stop, first, first + 200), encoding).Value);
        }

        return true;
    }

    private int Part(char c, char close)
    {
        if (c is '"' or '\'')
        {
            var quoteEnd = QuoteEnd(c);
            at = AfterQuote(quoteEnd, c);
            return quoteEnd;
        }

        while (at < end && source[at] is not (' ' or '\t' or '.' or '\r' or '\n') && source[at] != close)
        {
            at++;
        }

        return at;
    }

    /// <summary>The quote that closes the string at the position, or the line's end.</summary>
    private int QuoteEnd(char quote)
    {
        var i = at + 1;
        while (i < end && source[i] != quote && source[i] is not ('\r' or '\n'))
        {
            i += quote == '"' && source[i] == '\\' && i + 1 < end && source[i + 1] is not ('\r' or '\n') ? 2 : 1;
        }

        return Math.Min(i, end);
    }

    private int AfterQuote(int stop, char quote) => stop < end && source[stop] == quote ? stop + 1 : stop;
}
