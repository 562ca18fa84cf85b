namespace GdrCode.Detection;

/// <summary>What the characters of a value are, counted in one pass.</summary>
internal readonly record struct ValueTraits(int Length, int Lower, int Upper, int OtherLetters, int Digits, int Blanks, int Joiners, int Signs)
{
    public int Letters => Lower + Upper + OtherLetters;

    /// <summary>How many of small letters, capitals, digits, signs occur.</summary>
    public int Classes => (Lower + OtherLetters > 0 ? 1 : 0) + (Upper > 0 ? 1 : 0) + (Digits > 0 ? 1 : 0) + (Signs > 0 ? 1 : 0);

    public static ValueTraits Of(ReadOnlySpan<char> value)
    {
        var (lower, upper, other, digits, blanks, joiners, signs) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var c in value)
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsLower(c))
            {
                lower++;
            }
            else if (char.IsUpper(c))
            {
                upper++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
            else if (char.IsWhiteSpace(c))
            {
                blanks++;
            }
            else if (c is '-' or '_' or '.')
            {
                joiners++;
            }
            else
            {
                signs++;
            }
        }

        return new ValueTraits(value.Length, lower, upper, other, digits, blanks, joiners, signs);
    }
}
