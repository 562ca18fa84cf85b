namespace GdrCode.Detection;

/// <summary>What a value holds, found in one pass, so that finders can give up at once.</summary>
internal readonly record struct CharacterTraits(int Digits, bool HasAt, bool HasSlash, bool HasBackslash, bool HasDot, bool HasUpper, bool HasLower, bool HasNonAscii, bool HasBlank)
{
    public static CharacterTraits Of(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var flags = 0;
        foreach (var c in value)
        {
            switch (c)
            {
                case >= '0' and <= '9': digits++; break;
                case >= 'a' and <= 'z': flags |= 1; break;
                case >= 'A' and <= 'Z': flags |= 2; break;
                case '@': flags |= 4; break;
                case '/': flags |= 8; break;
                case '\\': flags |= 16; break;
                case '.': flags |= 32; break;
                case ' ': flags |= 64; break;
                case > '\u007f': flags |= 128; break;
                default: break;
            }
        }

        return new CharacterTraits(
            digits, (flags & 4) != 0, (flags & 8) != 0, (flags & 16) != 0, (flags & 32) != 0, (flags & 2) != 0, (flags & 1) != 0, (flags & 128) != 0, (flags & 64) != 0);
    }
}
