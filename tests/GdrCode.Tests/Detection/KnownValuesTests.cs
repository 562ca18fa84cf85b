using GdrCode.Detection;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Detection;

public class KnownValuesTests
{
    private static readonly Category Name = new("person-full-name", "person", "", "", "person-name");
    private static readonly Category Email = new("email-address-personal", "contact", "", "", "email");
    private static readonly Category Password = new("password-literal", "credential", "", "", "password");
    private static readonly Category Handle = new("username-handle", "person", "", "", "handle");

    [Theory]
    [InlineData("see Vq7!tmR2xL there", "Vq7!tmR2xL", 4)]
    [InlineData("Vq7!tmR2xL", "Vq7!tmR2xL", 0)]
    public void Value_IsFoundWhereverItStandsFree(string text, string value, int start)
    {
        var finding = Assert.Single(KnownValues.From([new JudgedValue(value, Password)], null).Find([Fragment(text)]));

        Assert.Equal(new TextSpan(start, value.Length), finding.ValueSpan);
    }

    [Theory]
    [InlineData("xVq7tmR2xLx")]
    [InlineData("vq7tmr2xl")]
    public void Value_InsideAWordOrInOtherCase_IsLeft(string text) =>
        Assert.Empty(KnownValues.From([new JudgedValue("Vq7tmR2xL", Password)], null).Find([Fragment(text)]));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("12345678")]
    [InlineData("monkey")]
    [InlineData("P@ssw0rd1")]
    [InlineData("a\nb c d e f")]
    public void ValueThatMeansOtherThingsElsewhere_DoesNotTravel(string value) =>
        Assert.Equal(0, KnownValues.From([new JudgedValue(value, Password)], null).Count);

    [Theory]
    [InlineData("see nas07.lindental.lan.", 1)]
    [InlineData("see nas07.lindental.lan:445", 1)]
    [InlineData("key nas07.lindental.lan.dir", 0)]
    public void Host_ThatGoesOn_IsAnother(string text, int findings) =>
        Assert.Equal(findings, KnownValues.From([new JudgedValue("nas07.lindental.lan", new Category("internal-hostname", "device-network", "", "", "hostname"))], null).Find([Fragment(text)]).Count());

    [Theory]
    [InlineData("Daniel", 0)]
    [InlineData("Zielonka", 1)]
    [InlineData("DanielK", 1)]
    public void HandleThatIsAnybodysGivenName_DoesNotTravel(string value, int count) =>
        Assert.Equal(count, KnownValues.From([new JudgedValue(value, Handle)], null).Count);

    [Theory]
    [InlineData("share/ewa.zielonka/x", "ewa.zielonka")]
    [InlineData("user ezielonka logged in", "ezielonka")]
    public void NameOfAPerson_GivesAwayHandles(string text, string handle) =>
        Assert.Equal(handle, Assert.Single(KnownValues.From([new JudgedValue("Ewa Zielonka", Name)], Handle).Find([Fragment(text)])).Value);

    [Fact]
    public void Mailbox_GivesAwayItsLocalPart() =>
        Assert.Equal("m.sobczyk", Assert.Single(KnownValues.From([new JudgedValue("m.sobczyk@poczta-lesna.pl", Email)], Handle).Find([Fragment("by m.sobczyk today")])).Value);

    private static Fragment Fragment(string text)
    {
        var span = new TextSpan(0, text.Length);
        return new Fragment { Kind = FragmentKind.Comment, Span = span, Text = PiecedText.Single(text, span, TextEncoding.LineComment) };
    }
}
