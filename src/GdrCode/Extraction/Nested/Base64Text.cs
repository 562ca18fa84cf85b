using System.Buffers;
using System.Buffers.Text;

using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Decodes base64 of text, in the standard and in the URL alphabet.</summary>
internal static class Base64Text
{
    /// <summary>Whether the run is exactly how text in UTF-8 or UTF-16 is written.</summary>
    public static bool Decode(ReadOnlySpan<char> run, out string text, out TextEncoding encoding)
    {
        (text, encoding) = ("", TextEncoding.Base64);
        var isUrl = run.ContainsAny('-', '_') || run.Length % 4 != 0;
        if (!BeginsAsText(run) || (isUrl && run.ContainsAny('+', '/')))
        {
            return false;
        }

        var bytes = ArrayPool<byte>.Shared.Rent((run.Length * 3 / 4) + 3);
        try
        {
            var written = 0;
            var isDecoded = isUrl
                ? Base64Url.DecodeFromChars(run, bytes, out _, out written) == OperationStatus.Done
                : Convert.TryFromBase64Chars(run, bytes, out written);
            if (!isDecoded)
            {
                return false;
            }

            var data = bytes.AsSpan(0, written);
            if (PrintableText.FromUtf16(data) is { } wide)
            {
                (text, encoding) = (wide, TextEncoding.Base64Utf16);
            }
            else if (PrintableText.FromUtf8(data) is { } narrow)
            {
                (text, encoding) = (narrow, isUrl ? TextEncoding.Base64Url : TextEncoding.Base64);
            }

            // What would not be written the same way again can't be edited; UTF-16 has no URL form.
            return text.Length > 0 && !(isUrl && encoding is TextEncoding.Base64Utf16)
                && run.SequenceEqual(isUrl ? Url(data, run) : Convert.ToBase64String(data));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string Url(ReadOnlySpan<byte> data, ReadOnlySpan<char> run)
    {
        var text = Base64Url.EncodeToString(data);
        return run[^1] == '=' ? text.PadRight((text.Length + 3) / 4 * 4, '=') : text;
    }

    /// <summary>A cheap look at the first three bytes: words of prose and identifiers fail here.</summary>
    private static bool BeginsAsText(ReadOnlySpan<char> run)
    {
        Span<char> head = stackalloc char[4];
        run[..4].CopyTo(head);
        head.Replace('-', '+');
        head.Replace('_', '/');
        Span<byte> bytes = stackalloc byte[3];
        if (!Convert.TryFromBase64Chars(head, bytes, out var written) || written != 3)
        {
            return false;
        }

        return IsText(bytes[0]) && (IsText(bytes[1]) || bytes[1] == 0 || bytes[1] is 4 or 5) && (IsText(bytes[2]) || bytes[1] < 0x20);
    }

    private static bool IsText(byte b) => b is >= 0x20 and < 0x7F or >= 0x80 or 9 or 10 or 13;
}
