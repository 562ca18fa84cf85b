using System.Globalization;
using System.Text;

using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>Decodes a run of the source and keeps the way back for every unit of the value.</summary>
internal ref struct Unescape
{
    private readonly string source;
    private readonly int start;
    private readonly int end;
    private readonly StringBuilder value;
    private readonly List<int> offsets;
    private int at;

    private Unescape(string source, int start, int end)
    {
        this.source = source;
        this.start = start;
        this.end = end;
        at = start;
        value = new StringBuilder(end - start);
        offsets = new List<int>(end - start + 1);
    }

    public static (string Value, int[]? Offsets) Decode(string source, int start, int end, TextEncoding encoding)
    {
        var (sign, simple) = Escapes(encoding);
        return Decode(source, start, end, sign, simple);
    }

    /// <summary>Java's property files: a backslash makes any separator or comment sign part of the text.</summary>
    public static (string Value, int[]? Offsets) DecodeProperties(string source, int start, int end) =>
        Decode(source, start, end, '\\', "::==##!!  \\\\n\nt\tr\rf\f\"\"''");

    private static (string Value, int[]? Offsets) Decode(string source, int start, int end, char sign, string simple)
    {
        if (sign == '\0' || source.AsSpan(start, end - start).IndexOf(sign) < 0)
        {
            return (source[start..end], null);
        }

        var run = new Unescape(source, start, end);
        run.Read(sign, simple);
        return (run.value.ToString(), [.. run.offsets]);
    }

    /// <summary>The sign that begins an escape and the one-letter escapes as pairs of letter and meaning.</summary>
    private static (char Sign, string Simple) Escapes(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Json => ('\\', "\"\"\\\\//b\bf\fn\nr\rt\t"),
        TextEncoding.CSharpRegular or TextEncoding.SingleQuotedBackslash => ('\\', "\"\"''\\\\//b\bf\fn\nr\rt\ta\av\v0\0"),
        TextEncoding.YamlDoubleQuoted => ('\\', "\"\"\\\\//b\bf\fn\nr\rt\ta\av\v0\0e\e  \t\tN\u0085_\u00A0L\u2028P\u2029"),
        TextEncoding.TomlBasic => ('\\', "\"\"\\\\b\bf\fn\nr\rt\te\e"),
        TextEncoding.XmlText or TextEncoding.XmlAttribute => ('&', ""),
        TextEncoding.DoubledDoubleQuote => ('"', ""),
        TextEncoding.DoubledSingleQuote => ('\'', ""),
        TextEncoding.Percent => ('%', ""),
        _ => ('\0', ""),
    };

    private void Read(char sign, string simple)
    {
        while (at < end)
        {
            var c = source[at];
            if (c != sign || !(sign switch
            {
                '\\' => Backslash(simple),
                '&' => Entity(),
                '%' => Percent(),
                _ => Doubled(c),
            }))
            {
                Put(c, 1);
            }
        }

        offsets.Add(end - start);
    }

    private void Put(char unit, int length)
    {
        offsets.Add(at - start);
        value.Append(unit);
        at += length;
    }

    private bool Put(Rune rune, int length)
    {
        if (!rune.IsBmp)
        {
            Span<char> units = stackalloc char[2];
            rune.EncodeToUtf16(units);
            Put(units[0], 0);
            Put(units[1], length);
            return true;
        }

        Put((char)rune.Value, length);
        return true;
    }

    private bool Backslash(string simple)
    {
        if (at + 1 >= end)
        {
            return false;
        }

        var letter = source[at + 1];
        for (var i = 0; i < simple.Length; i += 2)
        {
            if (simple[i] == letter)
            {
                Put(simple[i + 1], 2);
                return true;
            }
        }

        return letter switch
        {
            'u' => Hex(2, 4),
            'U' => Hex(2, 8),
            'x' => Hex(2, 2),
            _ => false,
        };
    }

    private bool Hex(int skip, int digits)
    {
        if (at + skip + digits > end || !uint.TryParse(source.AsSpan(at + skip, digits), NumberStyles.AllowHexSpecifier, null, out var code))
        {
            return false;
        }

        if (code <= char.MaxValue)
        {
            Put((char)code, skip + digits);
            return true;
        }

        return Rune.TryCreate(code, out var rune) && Put(rune, skip + digits);
    }

    private bool Entity()
    {
        // The longest entity that is decoded has ten signs; a search to the end of the text would make a row of & quadratic.
        var window = source.AsSpan(at, Math.Min(12, end - at));
        var close = window.IndexOf(';');
        if (close < 2)
        {
            return false;
        }

        var name = window[1..close];
        char unit;
        switch (name)
        {
            case "amp": unit = '&'; break;
            case "lt": unit = '<'; break;
            case "gt": unit = '>'; break;
            case "quot": unit = '"'; break;
            case "apos": unit = '\''; break;
            case "nbsp": unit = '\u00A0'; break;
            default: return name[0] == '#' && Reference(name[1..], close + 1);
        }

        Put(unit, close + 1);
        return true;
    }

    private bool Reference(ReadOnlySpan<char> digits, int length)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        return uint.TryParse(hex ? digits[1..] : digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, null, out var code)
            && Rune.TryCreate(code, out var rune)
            && Put(rune, length);
    }

    private bool Doubled(char quote)
    {
        if (at + 1 >= end || source[at + 1] != quote)
        {
            return false;
        }

        Put(quote, 2);
        return true;
    }

    /// <summary>A run of escapes is one UTF-8 sequence after another; what is not UTF-8 stays as it stands.</summary>
    private bool Percent()
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        for (var i = at; count < 4 && i + 2 < end && source[i] == '%'; i += 3)
        {
            if (!byte.TryParse(source.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out bytes[count]))
            {
                break;
            }

            count++;
        }

        return Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done && Put(rune, 3 * used);
    }
}
