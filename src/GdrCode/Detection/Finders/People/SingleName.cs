using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Names of one word: bound to a name part, behind a title, or behind a word that leads to a person.</summary>
internal static class SingleName
{
    private const int ShortestName = 3;

    public static void Find(NameSetting setting, int index, ICollection<Candidate> candidates)
    {
        var word = setting.Words[index];
        if (word.Shape is not (WordShape.Capital or WordShape.Upper) || word.Length < 2)
        {
            return;
        }

        var known = (word.IsGiven || word.IsFamily || FamilyEndings.Has(word.Of(setting.Text))) && !word.IsCommon;
        var score = Math.Max(Bound(setting, index, word, known), Context(setting, index, word, known));
        if (score > 0)
        {
            var family = setting.Binding == PersonBinding.FamilyName || (!word.IsGiven && word.IsFamily);
            candidates.Add(new Candidate(TextSpan.FromBounds(word.Start, word.End), score, setting.Hint, family ? "person-family-name" : "person-given-name"));
        }
    }

    private static double Bound(NameSetting setting, int index, NameWord word, bool known)
    {
        if (setting.Binding is not (PersonBinding.GivenName or PersonBinding.FamilyName or PersonBinding.FullName or PersonBinding.Role) || !setting.IsWhole(index, index))
        {
            return 0;
        }

        if (word.Of(setting.Text) is "Doe" or "Mustermann" or "Musterfrau" or "Bloggs" or "Roe")
        {
            return 0;
        }

        var plain = setting.Binding is PersonBinding.GivenName or PersonBinding.FamilyName;
        var score = known ? 0.6 : word.IsCommon ? 0.15 : 0.4;
        score -= plain ? 0 : setting.Binding == PersonBinding.FullName ? 0.15 : 0.25;
        score += setting.Nearby();

        // A name that no list knows is one all the same where the other part of it is bound beside.
        score += plain && !known && !word.IsCommon && PersonRecord.Of(setting.View) is { HasPerson: true, IsSample: false } ? 0.12 : 0;

        // First names alone are the fixtures of every test suite.
        return setting.View.Fragment.Place == Place.Test ? Math.Min(score, 0.3 + setting.Nearby()) : score;
    }

    private static double Context(NameSetting setting, int index, NameWord word, bool known)
    {
        if (word.Length < ShortestName || word.IsCommon || word.IsPlain || (word.IsPlace && !word.IsGiven))
        {
            return 0;
        }

        if (IsTitled(setting, index))
        {
            return known ? 0.7 : 0.5;
        }

        return known && word.IsGiven && setting.Cue(index) >= 0.25 ? 0.32 + (setting.Nearby() / 2) : 0;
    }

    private static bool IsTitled(NameSetting setting, int index)
    {
        if (index == 0)
        {
            return false;
        }

        var before = setting.Words[index - 1];
        var title = before.Of(setting.Text);
        var gap = setting.Text.AsSpan(before.End, setting.Words[index].Start - before.End);
        return char.IsUpper(title[0]) && before.Shape == WordShape.Capital && NameContext.IsTitle(title)
            && (gap is ". " || (gap is " " && title is "Herr" or "Herrn" or "Frau" or "Mrs" or "Mr" or "Ms" or "Señor" or "Señora" or "Senhor" or "Senhora" or "Monsieur" or "Madame" or "Signor" or "Signora" or "Pani" or "Mbak" or "Pak"));
    }
}
