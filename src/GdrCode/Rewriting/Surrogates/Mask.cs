using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>The last resort of every kind: x for letters and 0 for digits. Nobody takes it for a value.</summary>
internal static class Mask
{
    private const string KeptSigns = " -_.@:/+,()\t" + LineBreaks.Characters;

    public static string Create(string value)
    {
        var mask = string.Create(value.Length, value, static (span, v) => Fill(span, v));
        if (!Contains(mask))
        {
            mask = new string('x', value.Length);
        }

        return mask != value ? mask : new string(mask[0] == 'x' ? 'X' : 'x', value.Length);
    }

    /// <summary>A mask whose parts that are written as numbers are numbers: 1 leads the zeros.</summary>
    public static string Create(string value, IReadOnlyList<TextSpan> numbers)
    {
        var mask = Create(value).ToCharArray();
        foreach (var part in numbers)
        {
            for (var i = part.Start; i < part.End; i++)
            {
                mask[i] = !char.IsAsciiDigit(value[i]) ? value[i] : i == part.Start && part.Length > 1 && value[i] != '0' ? '1' : '0';
            }
        }

        return new string(mask);
    }

    public static bool Contains(ReadOnlySpan<char> value)
    {
        var (signs, letters, ones) = (0, 0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is 'x' or 'X' or '0')
            {
                signs++;
                letters += c == '0' ? 0 : 1;
            }
            else if (c == '1' && i + 1 < value.Length && value[i + 1] == '0' && (i == 0 || !char.IsAsciiDigit(value[i - 1])))
            {
                ones++;
            }
            else if (!KeptSigns.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return signs > 0 && (ones == 0 || letters > 0);
    }

    private static void Fill(Span<char> span, string value)
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = value[i];
            span[i] = char.IsAsciiDigit(c) ? '0' : char.IsUpper(c) ? 'X' : KeptSigns.Contains(c, StringComparison.Ordinal) ? c : 'x';
        }
    }
}
