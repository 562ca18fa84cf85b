using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Start tags and their attributes.</content>
internal sealed partial class XmlScanner
{
    // A shorter one may be something else; it is read.
    private const int LeastDrawing = 40;

    private static readonly SearchValues<char> Strokes = SearchValues.Create("0123456789 .,+-eEFMmLlHhVvCcSsQqTtAaZz\t\r\n");

    private readonly List<(string Name, int Start, int End)> attributes = [];

    private void Tag()
    {
        list.Structure();
        var first = ++at;
        while (at < end && !char.IsWhiteSpace(source[at]) && source[at] is not ('>' or '/' or '<'))
        {
            at++;
        }

        var element = KeyPath.Shorten(source[first..at]);
        attributes.Clear();
        var isEmpty = Attributes();

        // The pair's name may stand behind its value, so values are added when the whole tag is known.
        string? pair = null;
        foreach (var (name, from, to) in attributes)
        {
            if (pair is null && IsPairName(name) && to - from <= 120)
            {
                pair = Unescape.Decode(source, from, to, TextEncoding.XmlAttribute).Value;
            }
        }

        elements.Open(element, pair);
        foreach (var (name, from, to) in attributes)
        {
            // What these hold belongs to the format: namespaces, how blanks are treated, and the strokes of a drawing.
            if (!name.StartsWith("xmlns", StringComparison.Ordinal) && name != "xml:space" && !IsDrawing(name, source.AsSpan(from, to - from)))
            {
                var isValue = pair is not null && name.Equals("value", StringComparison.OrdinalIgnoreCase);
                list.Value(from, to, TextEncoding.XmlAttribute, isValue ? pair : name.Length == 0 ? null : name, elements.Path);
            }
        }

        if (isEmpty)
        {
            elements.Close(element);
        }
    }

    private static bool IsDrawing(string name, ReadOnlySpan<char> value) => name is ("d" or "points" or "Data") && value.Length >= LeastDrawing && !value.ContainsAnyExcept(Strokes);

    /// <summary>Reads to the end of the tag; true where it is an empty-element tag.</summary>
    private bool Attributes()
    {
        while (at < end)
        {
            var c = source[at];
            if (c == '>')
            {
                at++;
                return false;
            }

            if (c == '/' && at + 1 < end && source[at + 1] == '>')
            {
                at += 2;
                return true;
            }

            if (c == '<' && IsMarkup(at))
            {
                return false;
            }

            if (char.IsWhiteSpace(c) || c is '/' or '=')
            {
                at++;
                continue;
            }

            Attribute();
        }

        return false;
    }

    private void Attribute()
    {
        var first = at;
        while (at < end && !char.IsWhiteSpace(source[at]) && source[at] is not ('=' or '>' or '/' or '"' or '\'' or '<'))
        {
            at++;
        }

        var nameEnd = at;
        var value = at;
        while (value < end && char.IsWhiteSpace(source[value]))
        {
            value++;
        }

        var hasValue = value < end && source[value] == '=';
        if (hasValue)
        {
            for (value++; value < end && char.IsWhiteSpace(source[value]); value++)
            {
            }
        }

        var name = KeyPath.Shorten(source[first..nameEnd]);
        if (value < end && source[value] is '"' or '\'' && (hasValue || value == nameEnd))
        {
            Quoted(name, value);
        }
        else if (hasValue)
        {
            // Unquoted, as HTML has it.
            at = value;
            while (at < end && !char.IsWhiteSpace(source[at]) && source[at] is not ('>' or '<'))
            {
                at++;
            }

            attributes.Add((name, value, at));
        }
        else if (nameEnd == first)
        {
            at++;
        }
        else if (FragmentList.LooksLikeData(source.AsSpan(first, nameEnd - first)))
        {
            attributes.Add((string.Empty, first, nameEnd));
        }
    }

    private void Quoted(string name, int quote)
    {
        var offset = source.AsSpan(quote + 1, end - quote - 1).IndexOf(source[quote]);
        var stop = offset < 0 ? Lines.End(source, quote, end) : quote + 1 + offset;
        attributes.Add((name, quote + 1, stop));
        at = offset < 0 ? stop : stop + 1;
    }

    private static bool IsPairName(string name) =>
        name.Equals("key", StringComparison.OrdinalIgnoreCase) || name.Equals("name", StringComparison.OrdinalIgnoreCase)
        || name is "x:Key" or "x:Name" or "Property" or "property";
}
