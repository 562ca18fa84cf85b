using System.Text;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>The value of a Basic authorization header: base64 of user and password.</summary>
internal static class BasicCredentials
{
    private const int Longest = 512;

    /// <summary>Whether <paramref name="base64"/> decodes to text with a user and a password that stands for no other.</summary>
    public static bool IsPair(ReadOnlySpan<char> base64)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        if (base64.Length is < 4 or > Longest || Specimens.Holds(base64) || !Convert.TryFromBase64Chars(base64, bytes, out var count))
        {
            return false;
        }

        Span<char> text = stackalloc char[Longest];
        if (!Encoding.UTF8.TryGetChars(bytes[..count], text, out var length))
        {
            return false;
        }

        var pair = text[..length];
        var colon = pair.IndexOf(':');
        return colon > 0 && !pair.ContainsAnyInRange('\0', '\u001f') && !pair.Contains('\ufffd')
            && !Placeholders.IsPlaceholder(pair[(colon + 1)..]) && !pair.SequenceEqual("user:pass");
    }
}
