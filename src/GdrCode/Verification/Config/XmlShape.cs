using System.Xml;

namespace GdrCode.Verification.Config;

/// <summary>What the framework's own XML reader sees: nodes, names, namespaces, and where it fails if it does.</summary>
internal static class XmlShape
{
    /// <summary>Document types are passed over unread: nothing is resolved, nothing is expanded.</summary>
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    public static bool Agree(string before, string after)
    {
        using var first = Open(before);
        using var second = Open(after);
        while (true)
        {
            var firstReads = TryRead(first, out var firstFault);
            var secondReads = TryRead(second, out var secondFault);
            if (firstReads != secondReads || firstFault != secondFault)
            {
                return false;
            }

            if (!firstReads)
            {
                return true;
            }

            if (!SameNode(first, second))
            {
                return false;
            }
        }
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings);

    private static bool SameNode(XmlReader first, XmlReader second)
    {
        if (first.NodeType != second.NodeType || first.Depth != second.Depth || first.Name != second.Name
            || first.NamespaceURI != second.NamespaceURI || first.AttributeCount != second.AttributeCount || first.IsEmptyElement != second.IsEmptyElement)
        {
            return false;
        }

        var same = true;
        while (same && first.MoveToNextAttribute() && second.MoveToNextAttribute())
        {
            same = first.Name == second.Name && first.NamespaceURI == second.NamespaceURI && (first.Prefix != "xmlns" && first.Name != "xmlns" || first.Value == second.Value);
        }

        first.MoveToElement();
        second.MoveToElement();
        return same;
    }

    /// <summary>False at the end and at a fault; the fault's line is given, its column moves with the edits before it.</summary>
    private static bool TryRead(XmlReader reader, out int fault)
    {
        fault = -1;
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            fault = e.LineNumber;
            return false;
        }
    }
}
