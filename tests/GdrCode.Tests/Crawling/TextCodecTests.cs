using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GdrCode.Crawling;

namespace GdrCode.Tests.Crawling;

public sealed class TextCodecTests
{
    private const string Sample = "// Grüße an Zoë – 5 €\r\nvar a = \"x\";\rb\n";

    public static TheoryData<string, string> Unicode => new()
    {
        { "utf-8", Sample }, { "utf-8-bom", Sample }, { "utf-16", Sample }, { "utf-16-bom", Sample }, { "utf-16BE", Sample }, { "utf-16BE-bom", Sample },
        { "utf-32-bom", Sample }, { "utf-32BE-bom", Sample }, { "utf-8", "" }, { "utf-8-bom", "" }, { "utf-8", "no final newline" }, { "utf-8", "𝔊 emoji 🙂\r\r\n\n" },
        { "utf-8", "a\0b nul bytes in text that is otherwise quite ordinary" }, { "utf-8", "\u001b[31mred\u001b[0m\f\n" },
    };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void UnicodeText_GivesItsBytesBack(string name, string text)
    {
        var encoding = All().Single(e => TextEncodings.Name(e) == name);
        Assert.True(TextCodec.TryEncode(text, encoding, out var bytes));

        var decoded = TextCodec.Decode(bytes).Text!;
        Assert.Equal(text, decoded.ToString());
        Assert.Equal(name, TextEncodings.Name(decoded.Encoding!));
        Assert.True(TextCodec.TryEncode(decoded.ToString(), decoded.Encoding!, out var again));
        Assert.Equal(bytes, again);
    }

    [Theory]
    [InlineData("// M\u00FCller, caf\u00E9 \u20AC 5, \u201Cquoted\u201D", "windows-1252")]
    [InlineData("// M\u00FCller \u0081", "iso-8859-1")]
    [InlineData("\u00C4\u00D6\u00DC\u00E4\u00F6\u00FC\u00DF", "windows-1252")]
    public void WesternText_IsReadAndWrittenInItsCodePage(string text, string name)
    {
        var encoding = name == "windows-1252" ? TextEncodings.Windows1252 : TextEncodings.Latin1;
        var bytes = encoding.GetBytes(text);

        var decoded = TextCodec.Decode(bytes, ContentHint.Text).Text!;
        Assert.Equal(text, decoded.ToString());
        Assert.Equal(name, decoded.Encoding!.WebName);
        Assert.True(TextCodec.TryEncode(text, decoded.Encoding, out var again));
        Assert.Equal(bytes, again);
    }

    [Theory]
    [InlineData(1251, "// Привет, меня зовут Иван Петров, это комментарий")]
    [InlineData(936, "// 你好，我的名字叫王小明，这是一个注释")]
    [InlineData(932, "// こんにちは、私の名前は山田太郎です")]
    public void OtherCodePages_AreWithheldRatherThanReadAsNoise(int codePage, string text)
    {
        var decoded = TextCodec.Decode(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text), ContentHint.Text);

        Assert.Null(decoded.Text);
        Assert.False(decoded.IsBinary);
        Assert.NotNull(decoded.Fault);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })] // a lone surrogate
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x42 })] // half a unit
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0x28 })] // a mark, then no UTF-8
    public void TextThatItsMarkBelies_IsWithheld(byte[] bytes)
    {
        var decoded = TextCodec.Decode(bytes);

        Assert.Null(decoded.Text);
        Assert.NotNull(decoded.Fault);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xAE })]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 8, 0, 0xC8, 0x7E })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 1, 2, 3, 0xFF, 5, 6, 7, 8, 0x90 })]
    public void BinaryContent_IsNotText(byte[] bytes) => Assert.True(TextCodec.Decode(bytes).IsBinary);

    [Fact]
    public void BytesThatBelieATextName_AreWithheld()
    {
        byte[] bytes = [1, 2, 3, 0xFF, 5, 6, 7, 8, 0x90];

        Assert.NotNull(TextCodec.Decode(bytes, ContentHint.Text).Fault);
        Assert.True(TextCodec.Decode([0x50, 0x4B, 3, 4, 20, 0, 8, 0, 0xC8, 0x7E], ContentHint.Text).IsBinary);
    }

    [Fact]
    public void WideTextInAnotherScriptWithoutAMark_IsReadUnderATextName()
    {
        var bytes = Encoding.Unicode.GetBytes("// 你好，我的名字叫王小明\r\nclass A { }\r\n");

        Assert.Contains("王小明", TextCodec.Decode(bytes, ContentHint.Text).Text!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TextUnderABinaryName_IsStillText() =>
        Assert.NotNull(TextCodec.Decode("password=x"u8, ContentHint.Binary).Text);

    [Fact]
    public void TextThatBeginsLikeABinaryFormat_IsText() =>
        Assert.NotNull(TextCodec.Decode("%PDF-1.4 is what such a file begins with"u8).Text);

    [Fact]
    public void Text_IsNotCopied()
    {
        var text = TextCodec.Decode(Encoding.UTF8.GetBytes(new string('x', 1_000_000))).Text!;

        Assert.Same(text.ToString(), text.ToString());
    }

    [Fact]
    public void Encodings_SayWhatTheyCanHold()
    {
        Assert.True(TextCodec.CanEncode("Zoë 5 €", TextEncodings.Windows1252));
        Assert.False(TextCodec.CanEncode("Ивaн", TextEncodings.Windows1252));
        Assert.False(TextCodec.CanEncode("5 €", TextEncodings.Latin1));
        Assert.False(TextCodec.CanEncode("\uD800", TextEncodings.Utf8));
        Assert.False(TextCodec.TryEncode("Ивaн", TextEncodings.Windows1252, out _));
    }

    [Fact]
    public void AnyBytes_GiveThemselvesBackOrNoText()
    {
        Prop.ForAll<byte[], int>((bytes, hint) =>
        {
            var decoded = TextCodec.Decode(bytes, (ContentHint)(Math.Abs(hint % 3)));
            return decoded.Text is not { } text
                ? decoded.IsBinary || decoded.Fault is not null
                : TextCodec.TryEncode(text.ToString(), text.Encoding!, out var again) && bytes.AsSpan().SequenceEqual(again);
        }).Check(Fuzz.Runs());
    }

    [Fact]
    public void AnyText_SurvivesAnyUnicodeEncodingWithAMark()
    {
        Prop.ForAll<string, int>((text, n) =>
        {
            var plain = text is null || !TextCodec.CanEncode(text, TextEncodings.Utf8) || text.Any(c => c is < ' ' or '\uFFFE' or '\uFFFF' or '\u007F') ? "plain" : text;
            var marked = All().Where(e => !e.Preamble.IsEmpty).ToArray();
            var encoding = marked[(int)((uint)n % (uint)marked.Length)];
            return TextCodec.TryEncode(plain, encoding, out var bytes) && TextCodec.Decode(bytes).Text?.ToString() == plain;
        }).Check(Fuzz.Runs());
    }

    private static Encoding[] All() =>
    [
        TextEncodings.Utf8, TextEncodings.Utf8WithMark, TextEncodings.Utf16Le, TextEncodings.Utf16LeWithMark,
        TextEncodings.Utf16Be, TextEncodings.Utf16BeWithMark, TextEncodings.Utf32LeWithMark, TextEncodings.Utf32BeWithMark,
    ];
}
