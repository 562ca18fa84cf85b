using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>XML character data and attribute values.</summary>
internal sealed class XmlEncoder(bool attribute) : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value))
        {
            return null;
        }

        var escapes = site.Original.Contains("&#", StringComparison.Ordinal);
        var result = new StringBuilder(value.Length + 8);
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' when attribute => result.Append("&quot;"),
                '\'' when attribute => result.Append("&apos;"),
                '\t' when attribute => result.Append("&#9;"),
                > '\u007F' when escapes && !char.IsSurrogate(c) => result.Append("&#x").Append(((int)c).ToString("X")).Append(';'),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
