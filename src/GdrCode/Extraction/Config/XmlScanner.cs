using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>An XML reader that takes what comes: unclosed, crossed and stray tags cost the names of values, never the values.</summary>
internal sealed partial class XmlScanner(FragmentList list, int start, int end)
{
    private readonly string source = list.Source;
    private readonly XmlElements elements = new();
    private int at = start;

    public void Scan()
    {
        while (at < end)
        {
            if (!IsMarkup(at))
            {
                Text();
            }
            else if (StartsWith("<!--"))
            {
                var stop = Find("-->", at + 4, out var next);
                list.Comment(at + 4, stop, TextEncoding.BlockComment);
                at = next;
            }
            else if (StartsWith("<![CDATA["))
            {
                var stop = Find("]]>", at + 9, out var next);
                list.Value(at + 9, stop, TextEncoding.XmlCData, elements.TextName, elements.Path);
                at = next;
            }
            else if (StartsWith("<?"))
            {
                Instruction();
            }
            else if (StartsWith("<!"))
            {
                Declaration();
            }
            else if (StartsWith("</"))
            {
                var stop = Find(">", at + 2, out var next);
                elements.Close(source.AsSpan(at + 2, stop - at - 2).Trim());
                at = next;
            }
            else
            {
                Tag();
            }
        }
    }

    private bool StartsWith(string sign) => source.AsSpan(at, end - at).StartsWith(sign);

    private bool IsMarkup(int position) =>
        source[position] == '<' && position + 1 < end && (source[position + 1] is '/' or '!' or '?' or '_' or ':' || char.IsLetter(source[position + 1]));

    private int Find(string sign, int from, out int next)
    {
        from = Math.Min(from, end);
        var offset = source.AsSpan(from, end - from).IndexOf(sign);
        next = offset < 0 ? end : from + offset + sign.Length;
        return offset < 0 ? end : from + offset;
    }

    private void Text()
    {
        var first = at++;
        while (at < end && !IsMarkup(at))
        {
            var offset = source.AsSpan(at + 1, end - at - 1).IndexOf('<');
            at = offset < 0 ? end : at + 1 + offset;
        }

        var stop = at;
        while (first < stop && (char.IsWhiteSpace(source[first]) || source[first] == '\uFEFF'))
        {
            first++;
        }

        while (first < stop && char.IsWhiteSpace(source[stop - 1]))
        {
            stop--;
        }

        if (first < stop)
        {
            var index = list.Value(first, stop, TextEncoding.XmlText, elements.TextName, elements.Path);
            elements.Text(list[index]);
        }
    }

    private void Instruction()
    {
        var stop = Find("?>", at + 2, out var next);
        var isDeclaration = StartsWith("<?xml") && at + 5 < end && char.IsWhiteSpace(source[at + 5]);
        if (!isDeclaration)
        {
            // The target names the instruction's kind, the rest is free text.
            var data = at + 2;
            while (data < stop && !char.IsWhiteSpace(source[data]))
            {
                data++;
            }

            var name = KeyPath.Shorten(source[(at + 2)..data]);
            while (data < stop && char.IsWhiteSpace(source[data]))
            {
                data++;
            }

            list.Value(data, stop, TextEncoding.Verbatim, name, null, FragmentKind.Directive);
        }

        at = next;
    }

    /// <summary>
    /// A document type: its public and system ids name a format. Literals of an internal subset are read, and stay as they are,
    /// because no parser that refuses document types can confirm an edit there.
    /// </summary>
    private void Declaration()
    {
        list.Structure();
        var inSubset = false;
        for (at += 2; at < end; at++)
        {
            var c = source[at];
            if (c is '"' or '\'')
            {
                var stop = Find(c == '"' ? "\"" : "'", at + 1, out var next);
                if (inSubset)
                {
                    list.Value(at + 1, stop, TextEncoding.XmlAttribute, null, null, editable: false);
                }

                at = next - 1;
            }
            else if (StartsWith("<!--"))
            {
                var stop = Find("-->", at + 4, out var next);
                list.Comment(at + 4, stop, TextEncoding.BlockComment);
                at = next - 1;
            }
            else if (c is '[' or ']')
            {
                inSubset = c == '[';
            }
            else if (c == '>' && !inSubset)
            {
                at++;
                return;
            }
        }
    }
}
