using System.Buffers;

namespace GdrCode.Rewriting.Encoders;

internal enum YamlType
{
    Text,
    Null,
    Boolean,
    Integer,
    Octal,
    Float,
    Time,
}

/// <summary>The type that readers of YAML 1.1 or 1.2 may give a plain scalar.</summary>
internal static class YamlTypes
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> TimeSigns = SearchValues.Create("0123456789-:.TtZz +");
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789_.eE+-:");
    private static readonly string[] Nulls = ["", "~", "null"];
    private static readonly string[] Booleans = ["true", "false", "yes", "no", "on", "off", "y", "n"];
    private static readonly string[] Floats = [".inf", ".nan", "-.inf", "+.inf"];

    public static YamlType Of(string scalar)
    {
        if (scalar.Length <= 5)
        {
            var lower = scalar.ToLowerInvariant();
            if (Array.IndexOf(Nulls, lower) >= 0)
            {
                return YamlType.Null;
            }

            if (Array.IndexOf(Booleans, lower) >= 0)
            {
                return YamlType.Boolean;
            }

            if (Array.IndexOf(Floats, lower) >= 0)
            {
                return YamlType.Float;
            }
        }

        return OfNumber(scalar.AsSpan().TrimStart("+-"));
    }

    private static YamlType OfNumber(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsAsciiDigit(text[0]) || text[0] == '.') || !text.ContainsAnyInRange('0', '9'))
        {
            return YamlType.Text;
        }

        if (text is ['0', 'x' or 'o' or 'b', ..] && !text[2..].ContainsAnyExcept(HexDigits))
        {
            return YamlType.Integer;
        }

        if (!text.ContainsAnyExcept(Digits))
        {
            return text.Length > 1 && text[0] == '0' ? YamlType.Octal : YamlType.Integer;
        }

        if (text.Length >= 8 && text[4] == '-' && !text[..4].ContainsAnyExceptInRange('0', '9') && !text.ContainsAnyExcept(TimeSigns))
        {
            return YamlType.Time;
        }

        return text.ContainsAnyExcept(NumberSigns) ? YamlType.Text
            : text.Contains(':') ? (text.ContainsAny("eE+-") ? YamlType.Text : YamlType.Time)
            : text.Count('.') > 1 || text.Contains('-') && !text.ContainsAny("eE") ? YamlType.Text
            : YamlType.Float;
    }
}
