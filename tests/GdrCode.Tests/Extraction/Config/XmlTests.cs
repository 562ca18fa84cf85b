using System.Xml.Linq;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Config;

public class XmlTests
{
    [Fact]
    public void AddElement_BindsItsValueToTheKey() => Assert.Equal(
        ["key | configuration:appSettings:add | DbPassword", "DbPassword | configuration:appSettings:add | a&b", "connectionString | configuration:add | Pwd=x", "name | configuration:add | Main"],
        Extracted.Bindings("web.config", """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration xmlns="http://schemas.example.org" xmlns:x="urn:x">
          <appSettings><add key="DbPassword" value="a&amp;b"/></appSettings>
          <add connectionString='Pwd=x' name="Main" />
        </configuration>
        """));

    [Fact]
    public void StrokesOfADrawing_AreNoValue_ButShortOrOtherValuesOfTheirNameAre() => Assert.Equal(
        ["d | svg:path | M1 2", "d | svg:path | the number 4711 0815 4711 0815 4711 0815 4711 of it"],
        Extracted.Bindings("a.xml", """<svg><path d="M461.919,635.739c0.462,0.39 0.462,0.39 0,0Z"/><path d="M1 2"/><path d="the number 4711 0815 4711 0815 4711 0815 4711 of it"/></svg>"""));

    [Theory]
    [InlineData("""<root><data name="Secret" xml:space="preserve"><value>x</value></data></root>""")]
    [InlineData("""<root><setting name="Secret" serializeAs="String"><value>x</value></setting></root>""")]
    [InlineData("""<root><entry key="Secret">x</entry></root>""")]
    [InlineData("""<root><data name="Secret"><value><![CDATA[x]]></value></data></root>""")]
    [InlineData("""<dict><key>Secret</key><string>x</string></dict>""")]
    [InlineData("""<a><param value="x" name="Secret"/></a>""")]
    public void ValueOfANamedElement_IsBoundToTheName(string text) =>
        Assert.Contains(Extracted.From("a.xml", text), f => f is { Name: "Secret", Value: "x" });

    [Fact]
    public void TextRuns_AreBoundToTheirElementAndTrimmed()
    {
        var text = "<p>\r\n  one &#x1F600; <b>two</b>\r\n\tthree </p>";
        Assert.Equal(["p | p | one \U0001F600", "b | p:b | two", "p | p | three"], Extracted.Bindings("a.xml", text));
        Extracted.HasExactPositions(text, Extracted.From("a.xml", text));
    }

    [Fact]
    public void CommentsAndInstructions_AreRead()
    {
        var fragments = Extracted.From("a.xml", "<!-- Copyright Ann Weller --><?php echo 'x' ?><a><!-- <b c='d'/> --></a>");
        Assert.Equal(["Copyright Ann Weller", "echo 'x' ", "<b c='d'/>"], fragments.Select(f => f.Value));
        Assert.Equal([Place.Licence, Place.Production, Place.Production], fragments.Select(f => f.Place));
    }

    [Fact]
    public void DocumentType_GivesOnlyItsSubsetAndThatMayNotBeEdited()
    {
        var fragment = Assert.Single(Extracted.From("a.xml", "<!DOCTYPE a PUBLIC \"-//X\" \"http://x\" [<!ENTITY me \"Ann Weller\">]><a/>"));
        Assert.Equal("Ann Weller", fragment.Value);
        Assert.False(fragment.Editable);
    }

    [Fact]
    public void RandomDocuments_GiveWhatTheParserGives()
    {
        var texts = ArbMap.Default.GeneratorFor<string>().Select(s => new string([.. (s ?? "").Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE')]).Trim()).Where(s => s.Length > 0);
        var documents = texts.NonEmptyListOf().Select(values => new XElement("r", values.Select((v, i) =>
            i % 3 == 0 ? new XElement("e", v) : i % 3 == 1 ? new XElement("e", new XAttribute("a", v)) : (object)new XElement("e", new XComment(v.Replace('-', '_'))))));
        Prop.ForAll(documents.ToArbitrary(), document =>
        {
            var text = document.ToString();
            var fragments = Extracted.From("a.xml", text);
            Extracted.HasExactPositions(text, fragments);
            var expected = XElement.Parse(text).Elements().Select(e => (e.FirstNode as XComment)?.Value ?? e.Attribute("a")?.Value ?? e.Value).Select(v => v.Trim());
            Assert.Equal(expected, fragments.Select(f => f.Value.Trim()));
        }).Check(Fuzz.Runs());
    }
}
