using System.Globalization;
using System.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Decodes what C# writes otherwise than it reads, unit by unit.</summary>
[Flags]
internal enum Escapes
{
    /// <summary>Nothing is escaped.</summary>
    None = 0,

    /// <summary>Backslash escapes.</summary>
    Backslash = 1,

    /// <summary>Two double quotes for one.</summary>
    DoubledQuotes = 2,

    /// <summary>Two braces for one.</summary>
    DoubledBraces = 4,
}

/// <summary>Decoding with the way back.</summary>
internal static class EscapeDecoder
{
    /// <summary>The value of a run and, where value and run differ, where each unit is written (see SourcePiece).</summary>
    public static (string Value, int[]? Offsets) Decode(ReadOnlySpan<char> run, Escapes escapes)
    {
        if (!HasEscape(run, escapes))
        {
            return (run.ToString(), null);
        }

        var value = new StringBuilder(run.Length);
        var offsets = new List<int>(run.Length + 1);
        for (var i = 0; i < run.Length;)
        {
            var (code, length) = Next(run[i..], escapes);
            offsets.Add(i);
            if (code > char.MaxValue)
            {
                value.Append(char.ConvertFromUtf32(code));
                offsets.Add(i);
            }
            else
            {
                value.Append((char)code);
            }

            i += length;
        }

        offsets.Add(run.Length);
        return (value.ToString(), [.. offsets]);
    }

    private static bool HasEscape(ReadOnlySpan<char> run, Escapes escapes) =>
        (escapes.HasFlag(Escapes.Backslash) && run.Contains('\\'))
        || (escapes.HasFlag(Escapes.DoubledQuotes) && run.Contains('"'))
        || (escapes.HasFlag(Escapes.DoubledBraces) && run.IndexOfAny('{', '}') >= 0);

    private static (int Code, int Length) Next(ReadOnlySpan<char> run, Escapes escapes)
    {
        var first = run[0];
        var second = run.Length > 1 ? run[1] : '\0';
        if (first == '\\' && escapes.HasFlag(Escapes.Backslash))
        {
            return Backslash(run, second);
        }

        var doubled = (first == '"' && escapes.HasFlag(Escapes.DoubledQuotes)) || (first is '{' or '}' && escapes.HasFlag(Escapes.DoubledBraces));
        return (first, doubled && second == first ? 2 : 1);
    }

    private static (int Code, int Length) Backslash(ReadOnlySpan<char> run, char second) => second switch
    {
        '\'' or '"' or '\\' => (second, 2),
        '0' => (0, 2),
        'a' => ('\a', 2),
        'b' => ('\b', 2),
        'e' => ('\e', 2),
        'f' => ('\f', 2),
        'n' => ('\n', 2),
        'r' => ('\r', 2),
        't' => ('\t', 2),
        'v' => ('\v', 2),
        'u' => Hex(run, 4, 4),
        'U' => Hex(run, 8, 8),
        'x' => Hex(run, 1, 4),
        _ => ('\\', 1),
    };

    private static (int Code, int Length) Hex(ReadOnlySpan<char> run, int least, int most)
    {
        var length = 0;
        while (length < most && 2 + length < run.Length && char.IsAsciiHexDigit(run[2 + length]))
        {
            length++;
        }

        // A broken escape is an error that the file had before; it stands for itself.
        if (length < least || !int.TryParse(run.Slice(2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return ('\\', 1);
        }

        return code is > 0x10FFFF or < 0 || (length == 8 && code is >= 0xD800 and <= 0xDFFF) ? ('\\', 1) : (code, 2 + length);
    }
}
