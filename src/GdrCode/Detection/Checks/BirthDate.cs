namespace GdrCode.Detection;

/// <summary>Whether a date can be somebody's day of birth.</summary>
internal static class BirthDate
{
    private const int FirstYear = 1905;
    private const int LastYear = 2024;

    public static bool IsPlausible(ReadOnlySpan<char> date)
    {
        var (year, small, parts) = (0, 0, 0);
        Span<int> others = stackalloc int[4];
        for (var i = 0; i < date.Length;)
        {
            if (!char.IsAsciiDigit(date[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < date.Length && char.IsAsciiDigit(date[i]))
            {
                i++;
            }

            Take(date[start..i], ref year, others, ref small);
            parts++;
        }

        return parts > 0 && year is >= FirstYear and <= LastYear && !IsEpoch(year, others, small) && InRange(others, small);
    }

    private static void Take(ReadOnlySpan<char> digits, ref int year, Span<int> others, ref int small)
    {
        if (digits.Length == 8)
        {
            var first = int.Parse(digits[..4]);
            var leads = first is >= FirstYear and <= LastYear;
            year = leads ? first : int.Parse(digits[4..]);
            var rest = leads ? digits[4..] : digits[..4];
            others[0] = int.Parse(rest[..2]);
            others[1] = int.Parse(rest[2..]);
            small = 2;
        }
        else if (digits.Length == 4)
        {
            year = int.Parse(digits);
        }
        else if (digits.Length <= 2 && small < others.Length)
        {
            others[small++] = int.Parse(digits);
        }
    }

    private static bool InRange(ReadOnlySpan<int> others, int small)
    {
        var (high, low) = (0, 99);
        for (var i = 0; i < small; i++)
        {
            high = Math.Max(high, others[i]);
            low = Math.Min(low, others[i]);
        }

        return small is 1 or 2 or 4 && high <= 59 && (small > 2 || (high <= 31 && low is >= 1 && (small == 1 || low <= 12)));
    }

    // The first of January is what programs and forms start from.
    private static bool IsEpoch(int year, ReadOnlySpan<int> others, int small) =>
        small == 2 && others[0] == 1 && others[1] == 1 && (year % 10 == 0 || year is 1753 or 1601);
}
