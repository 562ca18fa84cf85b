using System.Numerics;

namespace GdrCode.Detection;

/// <summary>A test of a number whose separators are taken out and whose letters are capitals.</summary>
internal delegate bool IdTest(ReadOnlySpan<char> id);

/// <summary>Makes checks of numbers that people write with and without separators.</summary>
internal static class IdText
{
    private const int Longest = 64;

    /// <summary>A number of <paramref name="least"/> to <paramref name="most"/> digits.</summary>
    public static ValueCheck Digits(int least, int most, IdTest test) => Letters(least, most, id => AreDigits(id) && test(id));

    public static ValueCheck Digits(int length, IdTest test) => Digits(length, length, test);

    /// <summary>Letters and digits, from <paramref name="least"/> to <paramref name="most"/> of them.</summary>
    public static ValueCheck Letters(int least, int most, IdTest test) => value =>
    {
        Span<char> buffer = stackalloc char[Longest];
        var id = Pack(value, buffer);
        return id.Length >= least && id.Length <= most && !IsPlaceholder(id) && !SpecimenIds.Contains(id) && test(id);
    };

    public static ValueCheck Letters(int length, IdTest test) => Letters(length, length, test);

    public static bool AreDigits(ReadOnlySpan<char> id) => id.IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool AreLetters(ReadOnlySpan<char> id) => id.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Letters and digits of <paramref name="value"/> in capitals; empty where there are too many.</summary>
    public static ReadOnlySpan<char> Pack(ReadOnlySpan<char> value, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return [];
            }

            buffer[length++] = char.ToUpperInvariant(c);
        }

        return buffer[..length];
    }

    /// <summary>All digits but the check digit alike, counted up or down, or led by zeros or X as surrogates are: nobody's number.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> id)
    {
        Span<char> buffer = stackalloc char[Longest];
        var length = 0;
        foreach (var c in id)
        {
            if (char.IsAsciiDigit(c) && length < buffer.Length)
            {
                buffer[length++] = c;
            }
        }

        var digits = (ReadOnlySpan<char>)buffer[..length];
        return id.StartsWith("XXX")
            || (length >= 4 && (digits[..^1].IndexOfAnyExcept(digits[0]) < 0 || digits.StartsWith("0000")))
            || (length >= 9 && (digits.TrimEnd('0').Length <= length - 6 || Variety(digits) < 3))
            || (length >= 5 && (Counts(digits, 1) || Counts(digits, 9)));
    }

    private static int Variety(ReadOnlySpan<char> digits)
    {
        var seen = 0;
        foreach (var c in digits)
        {
            seen |= 1 << (c - '0');
        }

        return BitOperations.PopCount((uint)seen);
    }

    private static bool Counts(ReadOnlySpan<char> digits, int step)
    {
        for (var i = 1; i < digits.Length; i++)
        {
            if ((digits[i] - digits[i - 1] + 10) % 10 != step)
            {
                return false;
            }
        }

        return true;
    }
}
