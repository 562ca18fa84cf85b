using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class DoubtsTests
{
    private static readonly RuleSet Rules = RuleSet.Load();
    private static readonly Detector Detector = new(Rules);

    [Theory]
    [InlineData("rezervasyon@tarnbeck-hamam.com.tr", true)]
    [InlineData("kintai-help@tarnbeck.co.jp", true)]
    [InlineData("rezervasyon.tarnbeck@gmail.com", false)]
    [InlineData("orsolya.tarnbeck@tarnbeck.hu", false)]
    public void Mailbox_OfARoleAtAFirm_IsNobodys(string mailbox, bool isNobodys)
    {
        var file = Text($"ask {mailbox} about it", "notes.txt");
        var whole = new TextSpan(0, file.Content.Length);
        var fragment = new Fragment { Kind = FragmentKind.Prose, Span = whole, Text = PiecedText.Single(file.Content, whole, TextEncoding.Verbatim) };
        var findings = Detector.Detect(file, [fragment]);
        var finding = findings.First(f => f.Value == mailbox && f.RuleId == "email");

        Assert.Equal(isNobodys, Doubts.AreDecisive(file, finding, findings));
    }

    [Theory]
    [InlineData("secure", true)]
    [InlineData("nuget_key", false)]
    public void Token_UnderTheKeyOfABuildService_IsSealed(string name, bool isSealed)
    {
        const string Token = "m5Zq0bVfH2xW8yTnK1uRz7cLpQe9sDgA3jXoIvBhU6tM";
        var finding = Of(Token, "named-secret", "api-key-generic", FragmentKind.ConfigurationValue, name, 0.7);

        Assert.Equal(isSealed, Doubts.AreDecisive(Text(Token, "appveyor.yml"), finding, [finding]));
    }

    [Theory]
    [InlineData("Messages.resx", "value", true)]
    [InlineData("Messages.resx", "comment", false)]
    [InlineData("Messages.cs", "value", false)]
    public void UnsureName_InATranslatedMessage_IsNobodys(string path, string name, bool isNobodys)
    {
        var finding = Of("Orsolya Tarnbeck", "person-name", "person-full-name", FragmentKind.ConfigurationValue, name, 0.4);

        Assert.Equal(isNobodys, Doubts.AreDecisive(Text("Orsolya Tarnbeck", path), finding, [finding]));
    }

    private static SourceFile Text(string text, string path) => new(path, SourceText.From(text), FileKind.Text, "text", Place.Production);

    private static Finding Of(string value, string rule, string category, FragmentKind kind, string name, double score)
    {
        var span = new TextSpan(0, value.Length);
        return new Finding(rule, Rules.Categories[category], new Fragment { Kind = kind, Span = span, Name = name, Text = PiecedText.Single(value, span, TextEncoding.Verbatim) }, span, score);
    }
}
