using System.Buffers;
using System.Text;

using GdrCode.Judging.Learned;
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

    // From here on a name is known as one, or called one: it may stand in a message as well.
    private const double SureName = 0.5;

    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789 ");

    /// <summary>The doubt about a finding, 0 to 1. A number in a validator's test data is a sample more often than not.</summary>
    public static double Of(SourceFile file, Finding finding, IReadOnlyList<Finding> findings)
    {
        var isNumber = finding.Category.Group is "government-id" or "financial" or "health" || finding.Category.Id is "ipv4-address-public" or "ipv6-address" || finding.Category.Id.Contains("vehicle", StringComparison.Ordinal);
        if (isNumber && Specimens.AreTyped(finding.Value))
        {
            return TypedDoubt;
        }

        if (finding.Category.Id is "person-full-name" && IsMessage(file, finding))
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

    /// <summary>Whether a finding is plainly nobody's: a firm, the product itself, a translated message, a minified script, a seat of an organisation, the path of a URL, the number of an issue, a role of a cloud.</summary>
    public static bool AreDecisive(SourceFile file, Finding finding, IReadOnlyList<Finding> findings) =>
        (finding.Category.Id == "person-full-name" || Proposals.IsProposal(finding)) && (Surroundings.AreFirm(finding) || Surroundings.AreProduct(file, finding))
        || Surroundings.AreCommit(finding)
        || Surroundings.AreSealed(finding)
        || References.AreKept(file, finding)
        || (finding.Category.Id.StartsWith("email", StringComparison.Ordinal) && (References.AreMessage(file, finding) || finding.Hint == Finding.Role))
        || Surroundings.AreRole(file, finding)
        || Surroundings.ArePublicKey(file, finding)
        || (finding.Category.Id == "username-handle" && Surroundings.AreAccountOfProduct(file, finding))
        || (Proposals.IsProposal(finding) && (Surroundings.AreTicket(file, finding) || References.AreReport(file, finding) || (finding.RuleId is Proposals.Token or Proposals.Value && Placeholders.IsPlaceholder(finding.Value))))
        || (finding.Category.Group != "credential" && !Proposals.IsProposal(finding) && Surroundings.AreCoded(file, finding))
        || (finding.Origin == FindingOrigin.Rule && (IsOfMachine(file, finding) || IsOfNobody(file, finding, findings) || Meaningless.IsFlag(finding.Value) || Enumeration.Holds(file, finding) || IsOfTable(file, finding) || CodedBlocks.Hold(file, finding)));

    /// <summary>Whether a finding is a password that tests and manuals use; what it opens is nobody's.</summary>
    public static bool IsOfTests(Finding finding) => finding.Category.Group == "credential" && CommonPasswords.Contains(finding.Value);

    // Among so many numbers one has the check digits of an id by chance; a row of cards is none.
    private static bool IsOfTable(SourceFile file, Finding finding) =>
        finding.Category.Group is "financial" or "government-id" && finding.Category.Id != "payment-card-number" && !finding.Value.AsSpan().ContainsAnyExcept(OfNumber)
        && (DataLines.IsTable(file, finding) || Enumeration.IsFrequency(file, finding) || Enumeration.IsOfWords(file, finding));

    // The word for a password in many languages is none; whatever has a format of its own counts anywhere.
    private static bool IsOfMachine(SourceFile file, Finding finding) => finding.Category.Group switch
    {
        "credential" => finding.RuleId == "named-secret" && (!finding.Value.AsSpan().ContainsAnyInRange('0', '9') || !Ascii.IsValid(finding.Value)) && (MachineText.IsTranslation(file.Path) || MachineText.IsMinified(file, finding)),
        "financial" or "government-id" => false,
        "contact" => MachineText.IsMinified(file, finding) && !finding.Category.Id.StartsWith("email", StringComparison.Ordinal),
        _ => finding.Category.Id == "person-full-name" && finding.Score < SureName && IsMessage(file, finding) || MachineText.IsMinified(file, finding),
    };

    // What translators tell each other beside the messages tells of people.
    private static bool IsMessage(SourceFile file, Finding finding) =>
        MachineText.IsTranslation(file.Path) && finding.Fragment.Kind != FragmentKind.Comment && finding.Fragment.Name != "comment";

    private static bool IsOfNobody(SourceFile file, Finding finding, IReadOnlyList<Finding> findings) => finding.Category.Id switch
    {
        "street-address" => Surroundings.NameFirm(file, finding),
        "phone-number" => Surroundings.AreZip(file, finding),
        "internal-hostname" => Surroundings.RepeatName(finding) || Surroundings.AreKey(file, finding),
        "home-directory-username" => Surroundings.AreUrl(file, finding),
        "person-full-name" => Surroundings.AreCredits(file, finding),
        "email-address-personal" => DummyMailboxes.Contain(finding.Value),
        "medical-record-number" => Surroundings.AreIssue(file, finding),
        "diagnosis-or-condition" => finding.RuleId == "diagnosis-text" && finding.Fragment.Kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Prose && !Surroundings.TellOfPerson(file, finding, findings),
        _ => false,
    };

    private static bool IsTestData(string scope) =>
        scope.Contains("InlineData", StringComparison.Ordinal) || scope.Contains("TestCase", StringComparison.Ordinal) || scope.Contains("DataRow", StringComparison.Ordinal);
}
