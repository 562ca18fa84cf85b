namespace GdrCode.Detection;

/// <summary>What a value holds, found in one pass, so that finders and gated rules can give up at once.</summary>
/// <remarks>DigitRun: the most digits that stand together, with no more than two other characters and no comma between any two of them.</remarks>
internal readonly record struct CharacterTraits(
    int Digits,
    int DigitRun,
    bool HasAt,
    bool HasSlash,
    bool HasBackslash,
    bool HasDot,
    bool HasColon,
    bool HasUpper,
    bool HasLower,
    bool HasNonAscii,
    bool HasBlank)
{
    private const int MostBetween = 2;

    public static CharacterTraits Of(ReadOnlySpan<char> value)
    {
        var (digits, run, longest, between) = (0, 0, 0, 0);
        var flags = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                run = between <= MostBetween ? run + 1 : 1;
                longest = Math.Max(longest, run);
                between = 0;
                continue;
            }

            between++;
            switch (c)
            {
                case >= 'a' and <= 'z': flags |= 1; break;
                case >= 'A' and <= 'Z': flags |= 2; break;
                case '@': flags |= 4; break;
                case '/': flags |= 8; break;
                case '\\': flags |= 16; break;
                case '.': flags |= 32; break;
                case ' ': flags |= 64; break;
                case ':': flags |= 256; break;
                case ',' or ';': between = MostBetween + 1; break;
                case > '\u007f': flags |= 128; break;
                default: break;
            }
        }

        return new CharacterTraits(
            digits, longest, (flags & 4) != 0, (flags & 8) != 0, (flags & 16) != 0, (flags & 32) != 0, (flags & 256) != 0,
            (flags & 2) != 0, (flags & 1) != 0, (flags & 128) != 0, (flags & 64) != 0);
    }
}
