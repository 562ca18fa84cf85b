using System.Text;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Strings with backslash escapes: C# regular and interpolated strings, JSON, YAML and TOML in double quotes, and their kin.</summary>
/// <remarks>What can stand plainly does; other scripts are escaped where the original escaped them.</remarks>
internal sealed class BackslashEncoder(char quote) : ITextEncoder
{
    /// <summary>Whether braces are doubled.</summary>
    public bool DoublesBraces { get; init; }

    /// <summary>Whether the format can escape half a surrogate pair.</summary>
    public bool WritesHalves { get; init; } = true;

    public string? Encode(string value, in EncodingSite site)
    {
        var escapes = site.Original.Contains("\\u", StringComparison.Ordinal);
        var result = new StringBuilder(value.Length + 8);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (LineBreaks.Holds(c) || (Characters.IsLone(value, i) && !WritesHalves))
            {
                return null;
            }

            if (i == 0 && char.IsAsciiHexDigit(c) && EndsInOpenEscape(site.Before))
            {
                Escape(result, c);
            }
            else if (c == quote || c == '\\')
            {
                result.Append('\\').Append(c);
            }
            else if (DoublesBraces && c is '{' or '}')
            {
                result.Append(c, 2);
            }
            else if (c == '\t')
            {
                result.Append("\\t");
            }
            else if (Characters.IsControl(c) || Characters.IsLone(value, i) || (c > '\u007F' && escapes))
            {
                Escape(result, c);
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    private static void Escape(StringBuilder result, char c) => result.Append("\\u").Append(((int)c).ToString("x4"));

    // "\x41" takes up to four digits: a digit written after "\x4" would join it.
    private static bool EndsInOpenEscape(ReadOnlySpan<char> before)
    {
        for (var digits = 1; digits <= 3 && digits + 2 <= before.Length; digits++)
        {
            if (!char.IsAsciiHexDigit(before[^digits]))
            {
                return false;
            }

            if (before[^(digits + 1)] == 'x' && before[^(digits + 2)] == '\\')
            {
                var slashes = before[..^(digits + 1)];
                return (slashes.Length - slashes.TrimEnd('\\').Length) % 2 == 1;
            }
        }

        return false;
    }
}
