using GdrCode.Detection;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests;

public class KnownMailboxesTests
{
    private const string Text = "mail owner-quillon77@lindental.se or quillon77";

    private static readonly RuleSet Rules = RuleSet.Load();
    private static readonly Fragment Comment = new()
    {
        Kind = FragmentKind.Comment,
        Span = new TextSpan(0, Text.Length),
        Text = PiecedText.Single(Text, new TextSpan(0, Text.Length), TextEncoding.Verbatim),
    };

    [Theory]
    [InlineData("quillon77", "username-handle", Label.Sensitive, Label.Sensitive)]
    [InlineData("quillon77", "username-handle", Label.Neutral, Label.Clean)]
    [InlineData("owner-quillon77@lindental.se", "email-address-corporate", Label.Sensitive, Label.Clean)]
    [InlineData("or quillon77", "username-handle", Label.Sensitive, Label.Clean)]
    public void Mailbox_ThatHoldsAKnownValue_IsReplacedAsAWhole(string known, string category, Label label, Label expected)
    {
        var judged = KnownMailboxes.With([Mailbox, Judged(KnownValues.RuleId, category, known, FindingOrigin.Repository, label)], (_, _) => false);

        Assert.Equal(expected, judged[0].Verdict.Label);
    }

    [Fact]
    public void ReservedMailbox_StaysWhatItIs()
    {
        var judged = KnownMailboxes.With([Mailbox, Judged(KnownValues.RuleId, "username-handle", "quillon77", FindingOrigin.Repository, Label.Sensitive)], (_, _) => true);

        Assert.Equal(Label.Clean, judged[0].Verdict.Label);
    }

    private static JudgedFinding Mailbox => Judged("email", "email-address-corporate", "owner-quillon77@lindental.se", FindingOrigin.Rule, Label.Clean);

    private static JudgedFinding Judged(string rule, string category, string value, FindingOrigin origin, Label label)
    {
        var found = new Finding(rule, Rules.Categories[category], Comment, new TextSpan(Text.IndexOf(value, StringComparison.Ordinal), value.Length), 0) { Origin = origin };
        return new JudgedFinding(found, new Verdict(label, found.Category, 0.9, rule, "embedded"));
    }
}
