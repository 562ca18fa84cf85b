using System.Globalization;
using System.Text;

namespace GdrCode.Extraction.Lexical;

/// <summary>Character references of XML and the few names of HTML that stand for plain characters.</summary>
internal static class Entities
{
    private const int MaxLength = 10;

    /// <summary>Decodes the reference that <paramref name="rest"/> begins with; what is none stands for itself. Returns the units read.</summary>
    public static int Decode(ReadOnlySpan<char> rest, Span<char> units, out int count)
    {
        count = 1;
        units[0] = rest[0];
        var end = rest[..Math.Min(rest.Length, MaxLength + 1)].IndexOf(';');
        if (end < 2)
        {
            return 1;
        }

        var name = rest[1..end];
        if (name[0] == '#')
        {
            var isHex = name.Length > 1 && name[1] is 'x' or 'X';
            if (!int.TryParse(isHex ? name[2..] : name[1..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var scalar)
                || scalar is 0 or 0xFFFE or 0xFFFF || !Rune.IsValid(scalar))
            {
                return 1;
            }

            count = new Rune(scalar).EncodeToUtf16(units);
            return end + 1;
        }

        var c = name switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u00A0',
            "commat" => '@',
            "period" => '.',
            "colon" => ':',
            "sol" => '/',
            "lowbar" => '_',
            "plus" => '+',
            "num" => '#',
            _ => '\0',
        };
        if (c == '\0')
        {
            return 1;
        }

        units[0] = c;
        return end + 1;
    }
}
