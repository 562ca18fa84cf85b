namespace GdrCode.Extraction.Config;

/// <summary>The open elements of an XML text, and the names that their text is bound to.</summary>
internal sealed class XmlElements
{
    /// <summary>How far up a closing tag looks for its partner: crossed tags must not make a deep document quadratic.</summary>
    private const int Reach = 64;

    private readonly List<Element> open = [];

    public string? Path => open.Count == 0 ? null : open[^1].Path;

    /// <summary>
    /// The name of text at this place: the element's name; the <c>key</c> or <c>name</c> attribute of it or, inside
    /// <c>value</c>, of the parent; in a property list the key before it.
    /// </summary>
    public string? TextName
    {
        get
        {
            if (open.Count == 0)
            {
                return null;
            }

            var element = open[^1];
            if (element.Pair is not null)
            {
                return element.Pair;
            }

            var parent = open.Count > 1 ? open[^2] : default;
            if (parent.Pair is not null && element.Name.Equals("value", StringComparison.OrdinalIgnoreCase))
            {
                return parent.Pair;
            }

            return parent.LastKey is not null && element.Name is "string" or "integer" or "real" or "data" or "date" ? parent.LastKey : element.Name;
        }
    }

    public void Open(string name, string? pair) =>
        open.Add(new Element { Name = name, Pair = pair, Path = KeyPath.Join(Path, name) });

    /// <summary>Notes text; that of a <c>key</c> element names the next sibling.</summary>
    public void Text(string text)
    {
        if (open.Count > 1 && open[^1].Name == "key" && text.Length <= 120)
        {
            var parent = open[^2];
            parent.LastKey = text;
            open[^2] = parent;
        }
    }

    public void Close(ReadOnlySpan<char> name)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - Reach; i--)
        {
            if (name.SequenceEqual(open[i].Name))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    private struct Element
    {
        public string Name;
        public string? Pair;
        public string? Path;
        public string? LastKey;
    }
}
