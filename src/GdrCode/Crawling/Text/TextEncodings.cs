using System.Text;

namespace GdrCode.Crawling;

/// <summary>
/// The encodings in which text is read and written back. Each is strict: what it can't hold is an error, never a question
/// mark. The preamble of an encoding is the byte order mark that its files begin with.
/// </summary>
internal static class TextEncodings
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf8WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16Le = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16LeWithMark = new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16Be = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16BeWithMark = new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
    public static readonly Encoding Utf32LeWithMark = new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
    public static readonly Encoding Utf32BeWithMark = new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);

    private static readonly Lazy<Encoding> LazyLatin1 = new(static () =>
        Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));

    private static readonly Lazy<Encoding> LazyWindows1252 = new(static () =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    public static Encoding Latin1 => LazyLatin1.Value;

    public static Encoding Windows1252 => LazyWindows1252.Value;

    /// <summary>The name that reports use: the IANA name, and whether a byte order mark comes first.</summary>
    public static string Name(Encoding encoding) => encoding.Preamble.IsEmpty ? encoding.WebName : encoding.WebName + "-bom";
}
