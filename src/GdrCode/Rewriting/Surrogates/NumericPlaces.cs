using System.Buffers;
using System.Globalization;
using GdrCode.Model;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Places where digits are read as a number, so that a surrogate may neither lead with zero nor leave the type.</summary>
internal static class NumericPlaces
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789_.");

    public static bool Holds(Fragment fragment)
    {
        if (fragment.Kind == FragmentKind.Number)
        {
            return true;
        }

        var text = fragment.Text;
        while (text is NestedText nested)
        {
            text = nested.Parent;
        }

        return text is PiecedText { Pieces: [{ Encoding: TextEncoding.Number or TextEncoding.YamlPlain }, ..] };
    }

    /// <summary>Whether a text is a number: digits with at most one point, separators and a sign.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.Count('.') <= 1 && !digits.ContainsAnyExcept(NumberSigns);
    }

    /// <summary>Whether a surrogate can stand where a number stood.</summary>
    public static bool Fits(string surrogate, string value)
    {
        if (!IsNumber(surrogate) || LeadsWithZero(surrogate) != LeadsWithZero(value) || surrogate.Contains('.', StringComparison.Ordinal) != value.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        return !ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || (ulong.TryParse(surrogate, NumberStyles.None, CultureInfo.InvariantCulture, out var now) && now <= Limit(old));
    }

    private static bool LeadsWithZero(string number) => number.AsSpan().TrimStart("+-") is ['0', not '.', ..];

    private static ulong Limit(ulong value) => value switch
    {
        <= byte.MaxValue => byte.MaxValue,
        <= (ulong)short.MaxValue => (ulong)short.MaxValue,
        <= int.MaxValue => int.MaxValue,
        <= uint.MaxValue => uint.MaxValue,
        <= long.MaxValue => long.MaxValue,
        _ => ulong.MaxValue,
    };
}
