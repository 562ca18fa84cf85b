using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Texts whose delimiters are doubled to stand for themselves.</summary>
internal sealed class DoublingEncoder(string doubled) : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value))
        {
            return null;
        }

        var result = new StringBuilder(value.Length + 4);
        foreach (var c in value)
        {
            result.Append(c, doubled.Contains(c, StringComparison.Ordinal) ? 2 : 1);
        }

        return result.ToString();
    }
}

/// <summary>C# raw strings: quotes and braces only in runs as long as the original had, and none new at either end.</summary>
internal sealed class RawEncoder(string limited) : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value))
        {
            return null;
        }

        foreach (var c in limited)
        {
            if (Characters.LongestRun(value, c) > Characters.LongestRun(site.Original, c)
                || Run(value, c, fromEnd: false) > Run(site.Original, c, fromEnd: false)
                || Run(value, c, fromEnd: true) > Run(site.Original, c, fromEnd: true))
            {
                return null;
            }
        }

        return value;
    }

    private static int Run(ReadOnlySpan<char> text, char c, bool fromEnd) => text.Length - (fromEnd ? text.TrimEnd(c) : text.TrimStart(c)).Length;
}

/// <summary>Texts without escapes: what would end or change them is refused.</summary>
internal sealed class PlainEncoder(string refused) : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site) =>
        Characters.AreUnsafe(value) || value.AsSpan().ContainsAny(refused) ? null : value;
}

/// <summary>C# character literals: exactly one unit.</summary>
internal sealed class CharacterEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site) => value is not [var c] || LineBreaks.Holds(c) ? null
        : c is '\'' or '\\' ? $"\\{c}"
        : c == '\t' ? "\\t"
        : Characters.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}"
        : value;
}
