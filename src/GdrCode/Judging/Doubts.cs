using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>What speaks against a finding: signs of documented samples, of translations, of values that are nobody's.</summary>
internal static class Doubts
{
    private const double TypedDoubt = 0.7;
    private const double NobodyDoubt = 0.5;
    private const double SpokenDoubt = 0.4;
    private const double TestDataDoubt = 0.4;
    private const double ResourceDoubt = 0.35;
    private const double TranslationDoubt = 0.5;

    /// <summary>The doubt about a finding, 0 to 1. A number in a validator's test data is a sample more often than not.</summary>
    public static double Of(SourceFile file, Finding finding, IReadOnlyList<Finding> findings)
    {
        var isNumber = finding.Category.Group is "government-id" or "financial" or "health" || finding.Category.Id is "ipv4-address-public" or "ipv6-address" || finding.Category.Id.Contains("vehicle", StringComparison.Ordinal);
        if (isNumber && Specimens.AreTyped(finding.Value))
        {
            return TypedDoubt;
        }

        if (finding.Category.Id is "person-full-name" && IsTranslation(file.Path))
        {
            return file.Path.EndsWith(".resx", StringComparison.OrdinalIgnoreCase) ? ResourceDoubt : TranslationDoubt;
        }

        if (IsOfNobody(file, finding, findings))
        {
            return NobodyDoubt;
        }

        var doubt = Specimens.AreSpokenOf(file, finding) ? SpokenDoubt : 0;
        return isNumber && finding.Fragment is { Place: Place.Test, Scope: { } scope } && IsTestData(scope) ? doubt + TestDataDoubt : doubt;
    }

    /// <summary>Whether a rule's finding is plainly nobody's: a translated message, a seat of an organisation, the path of a URL, the number of an issue.</summary>
    public static bool AreDecisive(SourceFile file, Finding finding, IReadOnlyList<Finding> findings) =>
        finding.Origin == FindingOrigin.Rule && ((finding.Category.Id is "person-full-name" && IsTranslation(file.Path)) || IsOfNobody(file, finding, findings));

    private static bool IsOfNobody(SourceFile file, Finding finding, IReadOnlyList<Finding> findings) => finding.Category.Id switch
    {
        "street-address" => Surroundings.NameFirm(file, finding),
        "home-directory-username" => Surroundings.AreUrl(file, finding),
        "person-full-name" => Surroundings.AreCredits(file, finding),
        "medical-record-number" => Surroundings.AreIssue(file, finding),
        "diagnosis-or-condition" => finding.RuleId == "diagnosis-text" && finding.Fragment.Kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Prose && !Surroundings.TellOfPerson(file, finding, findings),
        _ => false,
    };

    private static bool IsTestData(string scope) =>
        scope.Contains("InlineData", StringComparison.Ordinal) || scope.Contains("TestCase", StringComparison.Ordinal) || scope.Contains("DataRow", StringComparison.Ordinal);

    // Messages of a user interface in all languages: Title Case, words that are names elsewhere, no people.
    private static bool IsTranslation(string path) =>
        path.EndsWith(".resx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".po", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".xlf", StringComparison.OrdinalIgnoreCase)
        || path.Contains("locali", StringComparison.OrdinalIgnoreCase) || path.Contains("i18n", StringComparison.OrdinalIgnoreCase)
        || path.Contains("locale", StringComparison.OrdinalIgnoreCase) || path.Contains("translations", StringComparison.OrdinalIgnoreCase) || path.Contains("/lang/", StringComparison.OrdinalIgnoreCase);
}
