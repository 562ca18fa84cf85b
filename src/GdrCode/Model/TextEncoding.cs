namespace GdrCode.Model;

/// <summary>How a run of text is written in what surrounds it. Extraction decodes it; Rewriting's encoders write it.</summary>
public enum TextEncoding
{
    /// <summary>As it stands; only line breaks are ruled out.</summary>
    Verbatim,

    /// <summary>C# regular string, also <c>u8</c> and lexically alike strings (JavaScript, Java, C, Go, Rust) with backslash escapes and double quotes.</summary>
    CSharpRegular,

    /// <summary>C# verbatim string: doubled quotes.</summary>
    CSharpVerbatim,

    /// <summary>C# raw string; the value may not hold as many quotes in a row as delimit it.</summary>
    CSharpRaw,

    /// <summary>Text of a regular interpolated string: escapes and doubled braces.</summary>
    CSharpInterpolated,

    /// <summary>Text of a verbatim interpolated string: doubled quotes and braces.</summary>
    CSharpInterpolatedVerbatim,

    /// <summary>Text of a raw interpolated string; the value may not hold braces.</summary>
    CSharpInterpolatedRaw,

    /// <summary>C# character literal: exactly one UTF-16 unit.</summary>
    CSharpCharacter,

    /// <summary>Numeric literal of any language: digits replace digits, separators, prefix and suffix stay, the type still holds the value.</summary>
    Number,

    /// <summary>A quoted string with backslash escapes and single quotes.</summary>
    SingleQuotedBackslash,

    /// <summary>A quoted string whose quote is doubled to stand for itself, single quotes (SQL, YAML, Pascal, CSV uses <see cref="DoubledDoubleQuote"/>).</summary>
    DoubledSingleQuote,

    /// <summary>A quoted string whose double quote is doubled to stand for itself (CSV, Visual Basic).</summary>
    DoubledDoubleQuote,

    /// <summary>Template literal in back quotes: back quote, backslash and <c>${</c> are ruled out or escaped.</summary>
    BackQuoted,

    /// <summary>Text of a line comment: no line break.</summary>
    LineComment,

    /// <summary>Text of a block comment: no comment end (<c>*/</c>, <c>--&gt;</c>, <c>*)</c>), no new line break.</summary>
    BlockComment,

    /// <summary>JSON string.</summary>
    Json,

    /// <summary>XML character data: <c>&amp;</c> and <c>&lt;</c> escaped.</summary>
    XmlText,

    /// <summary>XML attribute value: also both quotes escaped.</summary>
    XmlAttribute,

    /// <summary>CDATA section: no <c>]]&gt;</c>.</summary>
    XmlCData,

    /// <summary>YAML plain scalar: nothing that would make it another node or another type.</summary>
    YamlPlain,

    /// <summary>YAML double-quoted scalar.</summary>
    YamlDoubleQuoted,

    /// <summary>Text of a line of a YAML block scalar.</summary>
    YamlBlock,

    /// <summary>TOML basic string.</summary>
    TomlBasic,

    /// <summary>TOML literal string: no single quote.</summary>
    TomlLiteral,

    /// <summary>Unquoted value of a key and value line: no comment sign, no line break, no outer blanks.</summary>
    IniValue,

    /// <summary>Percent-encoded text of a URL.</summary>
    Percent,

    /// <summary>Standard base64 of UTF-8 text; edited as a whole.</summary>
    Base64,

    /// <summary>URL-safe base64 of UTF-8 text, without padding where it had none; edited as a whole.</summary>
    Base64Url,

    /// <summary>Base64 of UTF-16LE text (PowerShell's encoded commands); edited as a whole.</summary>
    Base64Utf16,

    /// <summary>Hexadecimal digits of UTF-8 text; edited as a whole; letter case follows the original.</summary>
    Hex,

    /// <summary>Element list of byte or char literals (<c>0x61, 0x62</c> or <c>'a', 'b'</c>), one source run per element.</summary>
    ByteElements,

    /// <summary>Element list of byte literals (<c>0xC8, 200</c>), one source run per element and two hexadecimal digits of the value.</summary>
    HexElements,

    /// <summary>Year, month and day as numeric literals, one source run each, whose value is padded with zeros.</summary>
    DateElements,
}
