using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class ReferencesTests
{
    private static readonly RuleSet Rules = RuleSet.Load();

    [Theory]
    [InlineData("// see https://github.com/dotnet/runtime/issues/52489", true)]
    [InlineData("// https://bugzilla.xamarin.com/show_bug.cgi?id=52489", true)]
    [InlineData("// issues/52489", false)]
    [InlineData("// https://hr.tarnbeck.eu/staff/52489", false)]
    public void Number_InALinkToATracker_IsAReport(string text, bool isReport) =>
        Assert.Equal(isReport, References.AreReport(Text(text), In(text, "model-number", "personnel-customer-or-student-id", "52489")));

    [Theory]
    [InlineData("Message-ID: <652ce71e.7b02@tarnbeck.eu>", true)]
    [InlineData("In-Reply-To: <652ce71e.7b02@tarnbeck.eu>", true)]
    [InlineData("UID:652ce71e.7b02@tarnbeck.eu", true)]
    [InlineData("account uid: 652ce71e.7b02@tarnbeck.eu", false)]
    [InlineData("From: <652ce71e.7b02@tarnbeck.eu>", false)]
    public void Mailbox_BehindTheHeaderOfANumber_IsAMessage(string text, bool isMessage) =>
        Assert.Equal(isMessage, References.AreMessage(Text(text), In(text, "email", "email-address-corporate", "652ce71e.7b02@tarnbeck.eu")));

    [Theory]
    [InlineData("param(\"secure:token\", \"credentialsJSON:6be4e606-4738-4fe6-b476-503782a0a65f\")", true)]
    [InlineData("param(\"secure:token\", \"6be4e606-4738-4fe6-b476-503782a0a65f\")", false)]
    public void Guid_UnderWhichTeamCityKeepsASecret_IsAReference(string text, bool isKept) =>
        Assert.Equal(isKept, References.AreKept(Text(text), In(text, "named-secret", "api-key-generic", "6be4e606-4738-4fe6-b476-503782a0a65f")));

    private static SourceFile Text(string text) => new("a.txt", SourceText.From(text), FileKind.Text, "text", Place.Production);

    private static Finding In(string text, string rule, string category, string value)
    {
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };
        return new Finding(rule, Rules.Categories[category], fragment, new TextSpan(text.IndexOf(value, StringComparison.Ordinal), value.Length), 0);
    }
}
