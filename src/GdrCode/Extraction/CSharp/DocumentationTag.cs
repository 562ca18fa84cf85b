using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads a tag of a documentation comment and its attribute values; a tag may go on over lines.</summary>
internal sealed class DocumentationTag(string content, FragmentSink sink)
{
    private string? attribute;
    private char quote;

    /// <summary>Name of the element last read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it was an end tag.</summary>
    public bool Closing { get; private set; }

    /// <summary>Whether it was an empty element.</summary>
    public bool SelfClosed { get; private set; }

    /// <summary>Whether the line ended inside the tag.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Forgets a tag that was left open.</summary>
    public void Reset() => (IsOpen, attribute, quote) = (false, null, '\0');

    /// <summary>Reads a tag from its <c>&lt;</c>; the position after it, or <paramref name="at"/> when it is none.</summary>
    public int Open(int at, int end)
    {
        var i = at + 1;
        Closing = i < end && content[i] == '/';
        i += Closing ? 1 : 0;
        var nameEnd = NameEnd(i, end);
        if (nameEnd == i || !LooksLikeTag(nameEnd, end))
        {
            return at;
        }

        Reset();
        (Name, SelfClosed, IsOpen) = (content[i..nameEnd], false, true);
        return Continue(nameEnd, end);
    }

    /// <summary>Reads on in an open tag; what is no attribute ends it, so that nothing is left out.</summary>
    public int Continue(int at, int end)
    {
        while (at < end)
        {
            if (quote != '\0')
            {
                at = Value(at, end);
                continue;
            }

            var c = content[at];
            if (c == '>')
            {
                IsOpen = false;
                return at + 1;
            }

            var nameEnd = NameEnd(at, end);
            if (nameEnd > at)
            {
                attribute = content[at..nameEnd];
                at = nameEnd;
            }
            else if (c is '"' or '\'' && attribute is not null)
            {
                quote = c;
                at++;
            }
            else if (c == '/' || c == '=' || char.IsWhiteSpace(c))
            {
                SelfClosed |= c == '/';
                at++;
            }
            else
            {
                Reset();
                return at;
            }
        }

        return end;
    }

    private int Value(int at, int end)
    {
        var close = content.AsSpan(at, end - at).IndexOf(quote);
        var valueEnd = close < 0 ? end : at + close;

        // What these name are identifiers of the code, which never change.
        var identifier = attribute is "cref" or "langword" || (attribute == "name" && Name is "param" or "typeparam" or "paramref" or "typeparamref");
        if (!identifier)
        {
            var builder = new PieceBuilder();
            builder.AppendXml(content.AsSpan(at, valueEnd - at), at, TextEncoding.XmlAttribute);
            sink.Add(FragmentKind.Documentation, builder.Build(), TextSpan.FromBounds(at, valueEnd), new Binding(attribute, Name));
        }

        if (close >= 0)
        {
            Reset();
            IsOpen = true;
            return valueEnd + 1;
        }

        return end;
    }

    private bool LooksLikeTag(int at, int end)
    {
        var rest = content.AsSpan(at, end - at);
        var close = rest.IndexOfAny('>', '<');
        var inside = close < 0 ? rest : rest[..close];
        return inside.IsWhiteSpace()
            || inside.Trim() is "/"
            || ((char.IsWhiteSpace(inside[0]) || Closing) && (inside.Contains('=') || (close < 0 && !inside.TrimStart().Contains(' '))));
    }

    private int NameEnd(int at, int end)
    {
        if (at < end && (char.IsLetter(content[at]) || content[at] == '_'))
        {
            do
            {
                at++;
            }
            while (at < end && (char.IsLetterOrDigit(content[at]) || content[at] is '_' or '-' or ':' or '.'));
        }

        return at;
    }
}
