using System.Text;
using System.Text.Unicode;

namespace GdrCode.Extraction.Nested;

/// <summary>Tells text from other bytes.</summary>
internal static class PrintableText
{
    private const double MinPrintable = 0.9;

    public static string? FromUtf8(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 6 && !bytes.Contains((byte)0) && Utf8.IsValid(bytes) ? IfPrintable(Encoding.UTF8.GetString(bytes)) : null;

    /// <summary>UTF-16, little endian, of text most of which is in one script's page (PowerShell's encoded commands).</summary>
    public static string? FromUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var page = 0;
        for (var i = 1; i < bytes.Length; i += 2)
        {
            page += bytes[i] == 0 ? 1 : 0;
        }

        return page * 2 >= bytes.Length * MinPrintable ? IfPrintable(Encoding.Unicode.GetString(bytes)) : null;
    }

    private static string? IfPrintable(string text)
    {
        var (printable, letters) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
            }

            if (rune.Value == '\uFFFD' || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
            {
                return null;
            }

            printable += Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse ? 0 : rune.Utf16SequenceLength;
        }

        return letters > 0 && printable >= text.Length * MinPrintable ? text : null;
    }
}
