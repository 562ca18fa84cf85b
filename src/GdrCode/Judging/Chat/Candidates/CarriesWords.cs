using GdrCode.Model;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>Tells fragments that could say something about somebody from punctuation, small numbers and placeholders.</summary>
internal static class CarriesWords
{
    private const int LeastLetters = 3;
    private const int LeastDigits = 5;

    public static bool In(Fragment fragment)
    {
        var (letters, digits) = (0, 0);
        foreach (var c in fragment.Value)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            if (letters >= LeastLetters || digits >= LeastDigits)
            {
                return !Placeholders.IsPlaceholder(fragment.Value);
            }
        }

        return false;
    }
}
