using System.Globalization;
using GdrCode.Model;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Places where digits are read as a number, so that a surrogate may neither lead with zero nor leave the type.</summary>
internal static class NumericPlaces
{
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

    public static bool Fits(string surrogate, string value)
    {
        if (surrogate.Length != value.Length || surrogate.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (surrogate[0] == '0' && value[0] != '0' && surrogate.Length > 1)
        {
            return false;
        }

        return !ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var old)
            || (ulong.TryParse(surrogate, NumberStyles.None, CultureInfo.InvariantCulture, out var now) && now <= Limit(old));
    }

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
