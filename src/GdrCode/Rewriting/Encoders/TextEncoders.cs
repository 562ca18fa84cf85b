using GdrCode.Model;

namespace GdrCode.Rewriting.Encoders;

/// <summary>The encoder of every <see cref="TextEncoding"/>.</summary>
internal static class TextEncoders
{
    private static readonly ITextEncoder[] Encoders = Create();

    public static ITextEncoder Of(TextEncoding encoding) => Encoders[(int)encoding];

    private static ITextEncoder[] Create()
    {
        var encoders = new ITextEncoder[Enum.GetValues<TextEncoding>().Length];
        foreach (var encoding in Enum.GetValues<TextEncoding>())
        {
            encoders[(int)encoding] = Create(encoding);
        }

        return encoders;
    }

    private static ITextEncoder Create(TextEncoding encoding) => encoding switch
    {
        TextEncoding.CSharpRegular => new BackslashEncoder('"'),
        TextEncoding.CSharpInterpolated => new BackslashEncoder('"') { DoublesBraces = true },
        TextEncoding.SingleQuotedBackslash => new BackslashEncoder('\''),
        TextEncoding.Json or TextEncoding.YamlDoubleQuoted or TextEncoding.TomlBasic => new BackslashEncoder('"') { WritesHalves = false },
        TextEncoding.CSharpCharacter => new CharacterEncoder(),
        TextEncoding.CSharpVerbatim or TextEncoding.DoubledDoubleQuote => new DoublingEncoder("\""),
        TextEncoding.CSharpInterpolatedVerbatim => new DoublingEncoder("\"{}"),
        TextEncoding.DoubledSingleQuote => new DoublingEncoder("'"),
        TextEncoding.CSharpRaw => new RawEncoder("\""),
        TextEncoding.CSharpInterpolatedRaw => new RawEncoder("\"{}"),
        TextEncoding.BackQuoted => new PlainEncoder("`\\$"),
        TextEncoding.TomlLiteral => new PlainEncoder("'"),
        TextEncoding.Verbatim => new PlainEncoder(""),
        TextEncoding.LineComment => new LineCommentEncoder(),
        TextEncoding.BlockComment => new EnclosedEncoder("*/", "-->", "*)", "-}", "/*", "{-", "(*", "--"),
        TextEncoding.XmlCData => new EnclosedEncoder("]]>"),
        TextEncoding.XmlText => new XmlEncoder(attribute: false),
        TextEncoding.XmlAttribute => new XmlEncoder(attribute: true),
        TextEncoding.YamlPlain => new YamlPlainEncoder(),
        TextEncoding.YamlBlock => new YamlBlockEncoder(),
        TextEncoding.IniValue => new IniValueEncoder(),
        TextEncoding.Number => new NumberEncoder(),
        TextEncoding.Percent => new PercentEncoder(),
        TextEncoding.Base64 => new Base64Encoder(urlSafe: false),
        TextEncoding.Base64Url => new Base64Encoder(urlSafe: true),
        TextEncoding.Base64Utf16 => new Base64Encoder(urlSafe: false) { Utf16 = true },
        TextEncoding.Hex => new HexEncoder(),
        TextEncoding.ByteElements => new ByteElementsEncoder(),
        TextEncoding.HexElements => new HexElementEncoder(),
        TextEncoding.DateElements => new DateElementEncoder(),
        _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
    };
}
