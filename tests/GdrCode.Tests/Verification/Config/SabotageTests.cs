using System.Diagnostics;

using GdrCode.Tests.Extraction.Config;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Verification.Config;

public class SabotageTests
{
    /// <summary>Far above what a linear reader needs on a busy machine, far below what a quadratic one does.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("a.json", """{"a": "«b¦b", "c": "d»"}""")]
    [InlineData("a.json", """{"a": "«b¦b\»"}""")]
    [InlineData("a.json", """{"a": "«b¦\q»"}""")]
    [InlineData("a.json", """{"a": «12345¦012345»}""")]
    [InlineData("a.json", """{"a": «12345¦1.5»}""")]
    [InlineData("a.json", """{"a": «12345¦null»}""")]
    [InlineData("a.json", """{"«a¦b»": 1}""")]
    [InlineData("a.json", """{"a": 1 /* «b¦*/ 2 /*» */}""")]
    [InlineData("a.json", """{"a": [«"b"¦"b", "c"»]}""")]
    [InlineData("a.json", """{"open" "a": "«b¦\q»"}""")]
    [InlineData("a.config", """<a b="«c¦"» d="e"/>""")]
    [InlineData("a.config", """<a b="«c¦<»"/>""")]
    [InlineData("a.config", """<a b="«c¦&»"/>""")]
    [InlineData("a.config", """<a>«text¦<b/>»</a>""")]
    [InlineData("a.config", """<a>«text¦ »</a>""")]
    [InlineData("a.config", """<a>«text¦&nosuch;»</a>""")]
    [InlineData("a.config", """<a><!-- «b¦--» --></a>""")]
    [InlineData("a.config", """<a><!-- «b¦--><c/><!--» --></a>""")]
    [InlineData("a.config", """<a><![CDATA[«b¦]]>»]]></a>""")]
    [InlineData("a.config", """<a xmlns:p="urn:«b¦c»"/>""")]
    [InlineData("a.config", """<«a¦b»></«a¦b»>""")]
    [InlineData("a.config", """<open><a b="«c¦&»"/>""")]
    [InlineData("a.config", "<a>«b¦\u0001»</a>")]
    [InlineData("a.yaml", "a: «b¦12»")]
    [InlineData("a.yaml", "a: «b¦yes»")]
    [InlineData("a.yaml", "a: «b¦~»")]
    [InlineData("a.yaml", "a: «12¦b»")]
    [InlineData("a.yaml", "a: «12¦012»")]
    [InlineData("a.yaml", "a: «1980-02-03¦1980-02-99»")]
    [InlineData("a.yaml", "a: «b c¦b #c»")]
    [InlineData("a.yaml", "a: «b¦b: c»")]
    [InlineData("a.yaml", "a: «b¦\"b»")]
    [InlineData("a.yaml", "a: «b¦&b»")]
    [InlineData("a.yaml", "a: «b¦*b»")]
    [InlineData("a.yaml", "a: «b¦!b»")]
    [InlineData("a.yaml", "a: [«b¦b, c»]")]
    [InlineData("a.yaml", "a: '«b¦'»'")]
    [InlineData("a.yaml", "a: \"«b¦\\q»\"")]
    [InlineData("a.yaml", "«a¦b»: c")]
    [InlineData("a.yaml", "x: &i 1\na: *i\n«bb¦c»: d")]
    [InlineData("a.yaml", "a: «|¦>»\n  b\n  c")]
    [InlineData("a.yaml", "a: |«-¦+»\n  b\n\nc: d")]
    [InlineData("a.yaml", "{{ if }}\na: «b¦b: c»")]
    [InlineData("a.yaml", "{{ if }}\na: «b¦b #c»")]
    [InlineData("a.yaml", "{{ if }}\na: «b¦12»")]
    [InlineData("a.yaml", "{{ if }}\n«a¦b»: c")]
    [InlineData("a.toml", "a = \"«b¦\"»\"")]
    [InlineData("a.toml", "a = \"«b¦\\q»\"")]
    [InlineData("a.toml", "a = '«b¦'»'")]
    [InlineData("a.toml", "a = «12¦x»")]
    [InlineData("a.toml", "a = «1980-02-03¦1980-02-99»")]
    [InlineData("a.toml", "[«a¦b»]")]
    [InlineData("a.toml", "a = '''\n«b¦'''»\n'''")]
    [InlineData("a.ini", "[«a¦b»]")]
    [InlineData("a.ini", "«a¦b» = c")]
    [InlineData("a.ini", "a = «b¦b ;c»")]
    [InlineData("hosts.ini", "db1.corp «a_host¦b_host»=10.1.2.3")]
    [InlineData("hosts.ini", "db1.corp a_host=«10.1.2.3¦10.1.2.3 b=c»")]
    [InlineData("a.ini", "a = «b¦\"b»")]
    [InlineData("a.ini", "a = \"«b¦\"»\"")]
    [InlineData("a.properties", "a = «b¦b\\»\nc = d")]
    [InlineData(".env", "A=«b¦'b»\nC=d")]
    [InlineData(".env", "A=«b¦$b»")]
    [InlineData(".netrc", "machine h login «ann¦ann bob»")]
    [InlineData(".netrc", "machine h login «ann¦password»")]
    [InlineData("a.csv", "1,«b¦b,c»")]
    [InlineData("a.csv", "na«me¦ne»,b\nc,d")]
    [InlineData("a.csv", "1,«b¦»")]
    [InlineData("a.csv", "1,\"«b¦\"»\"")]
    [InlineData("a.csv", "1,«b¦\"b»\nc,d")]
    [InlineData("a.http", "GET «http://a¦http://a b»")]
    [InlineData("a.http", "GET «http://a¦http://a?b=c»")]
    [InlineData("a.http", "GET http://a\nA«ccept¦bcept»: x")]
    [InlineData("a.http", "POST http://a\n\n{\"a\": \"«b¦\"»\"}")]
    [InlineData("a.http", "POST http://a\n\na=«b¦b&c=d»")]
    [InlineData("Dockerfile", "ENV A=\"«b¦\"»\"")]
    [InlineData("Dockerfile", "RUN echo «b¦$(b)»")]
    [InlineData("Dockerfile", "RUN echo «b¦b && c»")]
    [InlineData("Dockerfile", "RUN echo «b¦b\\»\nRUN c")]
    [InlineData("Dockerfile", "«RUN¦CMD» echo")]
    public void Sabotage_IsCaught(string path, string marked) => Assert.NotNull(Verified.Fault(path, marked));

    [Theory]
    [InlineData("a.json", """{"a": "«b¦longer \u0040 \" text»", "c": «12345¦678»} // «why¦so»""")]
    [InlineData("a.config", """<a b="«c¦longer &amp; &quot; text»">«d¦&lt;e»<!-- «f¦g - h» --></a>""")]
    [InlineData("a.yaml", "a: «b¦longer text»\nc: \"«d¦e \\\" f»\" # «g¦h»\ni: |\n  «j: k¦l, m»\nn: [«o¦p q»]")]
    [InlineData("a.yaml", "x: &i 1\na: *i\nbb: «dd¦e»")]
    [InlineData("a.conf", "<?xml version=\"1.0\"?><a b=\"«c d¦e»\">«f¦g»</a>")]
    [InlineData("hosts.ini", "«db1.corp¦q.example» a_host=«10.1.2.3¦10.9.9.9» a_user=«ann¦bob»")]
    [InlineData("a.cfg", "-server «some¦other» words")]
    [InlineData("a.yaml", "a:\r\n- «ann¦bob»\r\n- «bob¦ann»\r\n")]
    [InlineData("a.toml", "a = \"«b¦longer \\\" text»\"\nc = «12¦345»")]
    [InlineData("a.ini", "a = «b¦longer text» ; «c¦d»")]
    [InlineData("a.csv", "1,\"«b¦longer, \"\"text\"\"»\",«c¦d»")]
    [InlineData("a.http", "POST http://«a.corp¦b.example»/x\nAuthorization: Bearer «abc¦defg»\n\n{\"a\": \"«b¦c»\"}")]
    [InlineData("Dockerfile", "ENV A=\"«b¦cc»\" C=«d¦ee»\nRUN curl -u «ann¦robert»:«x¦y» http://h")]
    public void EditsOfValues_Pass(string path, string marked) => Assert.Null(Verified.Fault(path, marked));

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("<a>")]
    [InlineData("\"\",")]
    [InlineData("- ")]
    [InlineData("a: 'b\n")]
    [InlineData("  ")]
    public void Repetition_IsVerifiedInLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000)) + "ann";
        TextChange[] changes = [new(new TextSpan(text.Length - 3, 3), "bob")];
        foreach (var (_, path) in Extracted.Formats)
        {
            var watch = Stopwatch.StartNew();
            _ = Verified.Fault(path, text, changes);
            Assert.True(watch.Elapsed < Limit, $"{path} took {watch.Elapsed}");
        }
    }

    [Fact]
    public void Messages_HoldNoValue()
    {
        var file = Verified.File("a.json", """{"a": "s3cretvalue"}""");
        TextChange[] changes = [new(new TextSpan(7, 11), "s3crets\"value")];
        var violation = Assert.Single(Verified.VerifierOf(file.Kind).Verify(file, file.Text.WithChanges(changes), changes));
        Assert.DoesNotContain("s3cret", violation.Message, StringComparison.Ordinal);
    }
}
