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

    public static bool Contains(ReadOnlySpan<char> value)
    {
        var signs = 0;
        foreach (var c in value)
        {
            if (c is 'x' or 'X' or '0')
            {
                signs++;
            }
            else if (!KeptSigns.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return signs > 0;
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
