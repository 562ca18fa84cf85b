using System.Buffers.Text;
using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Base64 of a whole text: alphabet, padding and line wrapping follow the original.</summary>
internal sealed class Base64Encoder(bool urlSafe) : ITextEncoder
{
    /// <summary>Whether the text is UTF-16LE.</summary>
    public bool Utf16 { get; init; }

    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.HoldsHalves(value))
        {
            return null;
        }

        var bytes = (Utf16 ? Encoding.Unicode : Encoding.UTF8).GetBytes(value);
        var text = urlSafe ? Base64Url.EncodeToString(bytes).PadRight((bytes.Length + 2) / 3 * 4, '=') : Convert.ToBase64String(bytes);
        var original = site.Original.ToString();
        var letters = original.Count(c => !char.IsWhiteSpace(c));
        if (letters % 4 != 0 || (urlSafe && !original.Contains('=', StringComparison.Ordinal)))
        {
            text = text.TrimEnd('=');
        }

        return letters == original.Length ? text : Wrap(text, original, letters);
    }

    private static string? Wrap(string text, string original, int letters)
    {
        if (text.Length != letters)
        {
            return null;
        }

        var place = 0;
        return string.Concat(original.Select(c => char.IsWhiteSpace(c) ? c : text[place++]));
    }
}

/// <summary>Hexadecimal digits of a whole UTF-8 text.</summary>
internal sealed class HexEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.HoldsHalves(value))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(value);
        return site.Original.ContainsAnyInRange('A', 'F') ? Convert.ToHexString(bytes) : Convert.ToHexStringLower(bytes);
    }
}
