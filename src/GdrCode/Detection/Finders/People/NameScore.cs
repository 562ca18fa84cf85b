using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>How much a sequence of words looks like the name of a person, from its words alone.</summary>
internal static class NameScore
{
    /// <summary>Belief for the words <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static double Of(string text, List<NameWord> words, int first, int last)
    {
        if (!MiddleFits(text, words, first, last))
        {
            return 0;
        }

        var straight = Pair(Given(words[first]), Family(text, words[last]));
        var turned = Pair(Given(words[last]), Family(text, words[first])) - 0.12;
        var score = Math.Max(straight, turned);
        if (words[first].Shape == WordShape.Initial)
        {
            score = Family(text, words[last]) >= 1.5 ? 0.42 : 0.2;
        }

        score += MiddleBonus(words, first, last);
        score -= OnlyPlace(words[first]) ? 0.35 : 0;
        score -= OnlyPlace(words[last]) ? 0.3 : 0;
        score -= words[first].Shape == WordShape.Upper && words[last].Shape == WordShape.Upper ? 0.2 : 0;
        score -= NameContext.IsTermAfter(words[last].Of(text)) ? 0.25 : 0;
        score -= IsAcronym(words[first], words[last]) || IsAcronym(words[last], words[first]) ? 0.4 : 0;
        return score;
    }

    private static double Pair(double given, double family) => (given, family) switch
    {
        ( >= 2, >= 2) => 0.85,
        ( >= 2, >= 1.5) => 0.78,
        ( >= 2, >= 0.7) => 0.56,
        ( >= 2, >= 0.6) => 0.54,
        ( >= 2, >= 0.3) => 0.3,
        ( >= 2, _) => 0.1,
        ( >= 0.7, >= 2) => 0.56,
        ( >= 0.7, >= 1.5) => 0.52,
        ( >= 0.7, _) => 0.18,
        ( >= 0.6, >= 2) => 0.45,
        ( >= 0.6, >= 1.5) => 0.42,
        ( >= 0.6, >= 0.6) => 0.15,
        ( >= 0.3, >= 1.5) => 0.2,
        _ => 0,
    };

    // Two letters are names in half the world and abbreviations in all of it.
    private static double Given(NameWord word)
    {
        if (word.IsGiven)
        {
            return word.IsCommon ? 0.7 : word.Shape == WordShape.Upper && word.Length == 2 ? 0.5 : 2;
        }

        return word.IsCommon || word.Shape is WordShape.Initial ? 0 : word.IsPlain ? 0.3 : 0.6;
    }

    private static double Family(string text, NameWord word)
    {
        if (word.IsFamily)
        {
            return word.IsCommon ? 0.7 : 2;
        }

        if (word.IsCommon || word.Shape is WordShape.Initial)
        {
            return 0;
        }

        return FamilyEndings.Has(word.Of(text)) ? 1.5 : word.IsGiven ? 1 : word.IsPlain ? 0.3 : 0.6;
    }

    // "GUI Virtualization": capitals beside a word in mixed case; French writes family names so, but known ones.
    private static bool IsAcronym(NameWord word, NameWord other) =>
        word.Shape == WordShape.Upper && other.Shape == WordShape.Capital && (word.Length <= 3 || (word.Uses & (WordUses.Given | WordUses.Family)) == 0);

    private static bool OnlyPlace(NameWord word) => word.IsPlace && !word.IsGiven && !word.IsFamily;

    private static bool MiddleFits(string text, List<NameWord> words, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            var word = words[i];
            if (word.Shape == WordShape.Lower ? !NameContext.IsParticle(word.Of(text)) : word.IsCommon && !word.IsGiven && !word.IsFamily && !NameContext.IsParticle(word.Of(text)))
            {
                return false;
            }
        }

        return true;
    }

    private static double MiddleBonus(List<NameWord> words, int first, int last)
    {
        var bonus = 0.0;
        for (var i = first + 1; i < last; i++)
        {
            var word = words[i];
            bonus += word.Shape switch
            {
                WordShape.Initial => 0.12,
                WordShape.Lower => 0.06,
                _ => (word.Uses & (WordUses.Given | WordUses.Family)) != 0 && !word.IsCommon ? 0.05 : -0.08,
            };
        }

        return Math.Clamp(bonus, -0.2, 0.12);
    }
}
