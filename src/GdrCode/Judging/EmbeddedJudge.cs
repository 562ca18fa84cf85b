using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>The judge that is always there: offline, in the process, deterministic. Weighs a finding's score by where it stands.</summary>
/// <param name="isSafe">Whether a value of a category is reserved or one of our own surrogates.</param>
/// <param name="attribution">What becomes of the names and addresses of copyright holders.</param>
internal sealed class EmbeddedJudge(Func<Category, string, bool> isSafe, Attribution attribution) : IJudge
{
    /// <summary>From here on a finding is sensitive.</summary>
    public const double SensitiveThreshold = 0.5;

    /// <summary>From here on a finding is neutral.</summary>
    public const double NeutralThreshold = 0.25;

    private const double TypedDoubt = 0.7;
    private const double NobodyDoubt = 0.5;
    private const double SpokenDoubt = 0.4;
    private const double TestDataDoubt = 0.4;
    private const double ResourceDoubt = 0.35;
    private const double TranslationDoubt = 0.5;

    public string Name => "embedded/1";

    public ValueTask<IReadOnlyList<Verdict>> JudgeAsync(
        SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var beside = new PersonsBeside(file, findings, isSafe);
        var verdicts = new Verdict[findings.Count];
        bool? isSample = null;
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Judge(file, findings[i], findings, beside, ref isSample);
        }

        return ValueTask.FromResult<IReadOnlyList<Verdict>>(verdicts);
    }

    private Verdict Judge(SourceFile file, Finding finding, IReadOnlyList<Finding> findings, PersonsBeside beside, ref bool? isSample)
    {
        if (isSafe(finding.Category, finding.Value))
        {
            return new Verdict(Label.Clean, finding.Category, 0.99, "reserved or synthetic value", Name);
        }

        if (attribution == Attribution.Keep && IsAttribution(finding))
        {
            return new Verdict(Label.Neutral, finding.Category, 0.9, "copyright notice", Name);
        }

        if (PublishedData.Holds(file, finding, ref isSample))
        {
            return new Verdict(Label.Clean, finding.Category, 0.8, "published data", Name);
        }

        var score = finding.Score + beside.GainOf(finding) - Doubt(file, finding, findings);
        return score >= SensitiveThreshold ? new Verdict(Label.Sensitive, finding.Category, score, finding.RuleId, Name)
            : score >= NeutralThreshold ? new Verdict(Label.Neutral, finding.Category, 1 - score, finding.RuleId, Name)
            : new Verdict(Label.Clean, finding.Category, 1 - score, finding.RuleId, Name);
    }

    // What speaks for a documented sample. A number in a validator's test data is one more often than not.
    private static double Doubt(SourceFile file, Finding finding, IReadOnlyList<Finding> findings)
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

    // A licence asks that its notice be kept: name and address of the holder stand there by duty, not by accident.
    internal static bool IsAttribution(Finding finding) =>
        finding.Category.Id is "copyright-holder-name" or "username-in-attribution" or "email-address-in-attribution"
        || (finding.Fragment.Place == Place.Licence && finding.Category.Group is ("person" or "contact"));
}
