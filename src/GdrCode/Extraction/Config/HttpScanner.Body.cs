using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <content>Bodies: JSON, XML, forms, text.</content>
internal sealed partial class HttpScanner
{
    private void Body(int first)
    {
        var stop = first;
        while (stop < source.Length && !IsSeparator(stop))
        {
            stop = Lines.Next(source, Lines.End(source, stop, source.Length), source.Length);
        }

        at = stop;
        part = Part.Start;
        var text = source.AsSpan(first, stop - first).Trim();
        if (text is ['{' or '[', ..] && !text.StartsWith("{{"))
        {
            new JsonScanner(list, first, stop).Scan();
        }
        else if (text is ['<', not (' ' or '@' or '>'), ..])
        {
            new XmlScanner(list, first, stop).Scan();
        }
        else
        {
            TextLines(first, stop);
        }
    }

    private void TextLines(int first, int stop)
    {
        while (first < stop)
        {
            var end = Lines.End(source, first, stop);
            var start = Lines.SkipBlanks(source, first, end);
            var line = source.AsSpan(start, end - start).TrimEnd();
            if (line.Contains('=') && line.IndexOfAny(" \t{<\"") < 0)
            {
                Pairs(start, start + line.Length);
            }
            else
            {
                list.Stray(start, end, null, "body");
            }

            first = Lines.Next(source, end, stop);
        }
    }

    /// <summary>A form: pairs parted by ampersands, with percent escapes.</summary>
    private void Pairs(int first, int stop)
    {
        while (first < stop)
        {
            var end = Piece(first, stop, '&');
            var equals = Piece(first, end, '=');
            if (equals < end)
            {
                list.Key(first, equals, TextEncoding.Percent, null);
                var name = KeyPath.Shorten(source[first..equals]);
                list.Value(equals + 1, end, TextEncoding.Percent, name, KeyPath.Join("form", name));
            }
            else
            {
                list.Value(first, end, TextEncoding.Percent, null, "form");
            }

            first = end + 1;
        }
    }

    private int Piece(int first, int stop, char sign)
    {
        var offset = source.AsSpan(first, stop - first).IndexOf(sign);
        return offset < 0 ? stop : first + offset;
    }
}
