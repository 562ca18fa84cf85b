namespace GdrCode.Detection;

/// <summary>Digits with the separators that phone numbers have.</summary>
internal readonly record struct PhoneRun(int Start, int End, int Digits, int Groups, int FirstGroup, int ShortestGroup, bool HasDots, bool IsNorthAmerican, bool IsDate, bool IsOtherId)
{
    private const int LongestGap = 3;

    public static PhoneRun Read(string text, int start)
    {
        Span<int> groups = stackalloc int[16];
        var (i, end, digits, count, gap, dots, open) = (start, start, 0, 0, 0, false, 0);
        if (text[i] == '+')
        {
            i++;
        }

        for (; i < text.Length && digits <= 18; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (digits == 0 || gap > 0)
                {
                    if (count == groups.Length)
                    {
                        break;
                    }

                    groups[count++] = 0;
                }

                groups[count - 1]++;
                digits++;
                gap = 0;
                end = i + 1;
                continue;
            }

            if (!IsSeparator(c) || ++gap > LongestGap || (c == '(' && digits > 0 && open > 0) || (c is '/' or '-' && digits == 0))
            {
                break;
            }

            open += c == '(' ? 1 : 0;
            dots |= c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
        }

        var shortest = int.MaxValue;
        for (var g = 0; g < count; g++)
        {
            shortest = Math.Min(shortest, groups[g]);
        }

        // 2024-05-17, 17.05.2024; 078-05-1120 and 046 454 286 are numbers of people and companies.
        var date = count == 3 && ((groups[0] == 4 && groups[1] <= 2 && groups[2] <= 2) || (groups[2] == 4 && groups[0] <= 2 && groups[1] <= 2));
        var otherId = count == 3 && groups[0] == 3 && ((groups[1] == 2 && groups[2] == 4) || (groups[1] == 3 && groups[2] == 3));
        var american = count == 3 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4;
        return new PhoneRun(start, Math.Max(end, start), digits, count, count > 0 ? groups[0] : 0, shortest, dots, american, date, otherId);
    }

    public void CopyDigits(string text, Span<char> digits)
    {
        var n = 0;
        for (var i = Start; i < End && n < digits.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits[n++] = text[i];
            }
        }
    }

    private static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '/' or '(' or ')' or '\u00a0' or '\u2011' or '\u202f' or '–';
}
