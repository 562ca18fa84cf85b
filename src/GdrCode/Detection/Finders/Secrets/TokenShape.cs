using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>How much a value looks like a generated key or token.</summary>
internal static class TokenShape
{
    private const int Shortest = 8;
    private const int Longest = 4096;

    public static double Score(ReadOnlySpan<char> value)
    {
        if (value.Length is < Shortest or > Longest || value.ContainsAny(" \t\r\n") || Placeholders.IsPlaceholder(value) || Specimens.Holds(value) || CommonPasswords.Contains(value))
        {
            return 0;
        }

        var traits = ValueTraits.Of(value);
        if (Guid.TryParseExact(value, "D", out var guid))
        {
            return guid == Guid.Empty || IsDrawn(value) ? 0 : 0.6;
        }

        // Digits strewn over a long text speak for a generator where the letters happen to read well.
        var gibberish = Gibberish.Score(value) < (value.Length >= 16 && traits.Digits >= 2 ? -0.2 : Gibberish.Threshold);
        if (!gibberish || traits.OtherLetters > 0 || (traits.Signs > 4 && traits.Signs * 4 > value.Length))
        {
            return 0;
        }

        if (CodeShape.Is(value) && value.Length < 24)
        {
            return 0;
        }

        return Entropy.AlphabetOf(value) switch
        {
            Alphabet.Decimal => 0,
            Alphabet.Hex => value.Length >= 32 ? 0.8 : value.Length >= 16 ? 0.65 : traits.Digits >= 2 && value.Length >= 10 ? 0.45 : 0,
            Alphabet.Any => value.Length >= 12 && traits.Digits > 0 && Entropy.IsHigh(value) ? 0.7 : 0,
            _ when traits.Digits == 0 => value.Length >= 24 ? 0.65 : value.Length >= 16 ? 0.45 : 0,
            _ => value.Length >= 20 ? 0.85 : value.Length >= 12 ? 0.7 : traits.Classes >= 3 ? 0.55 : 0.4,
        };
    }

    // 11111111-2222-3333-4444-555555555555, 12345678-1234-1234-1234-123456789012
    private static bool IsDrawn(ReadOnlySpan<char> guid)
    {
        var changes = 0;
        for (var i = 1; i < guid.Length; i++)
        {
            changes += guid[i] == guid[i - 1] || guid[i] == guid[i - 1] + 1 ? 0 : 1;
        }

        return changes < guid.Length / 2;
    }
}
