using System.Text;

using GdrCode.Model;
using GdrCode.Tests.Rewriting.Composition;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests;

public class SecondLookTests
{
    [Fact]
    public void ValueBesideASurrogate_JoinsTheFirst_AlsoWhereFragmentsHaveGone()
    {
        var first = Look("maria 04/24", Word("maria 04/24", "extra"), (0, "maria"));
        var second = Look("cora 04/24", null, (0, "04/24"));

        var wider = first.Widen(second, [new TextChange(new TextSpan(0, 5), "cora")]);

        Assert.Equal(["maria", "04/24"], wider!.Judged.Select(j => j.Finding.Value));
    }

    [Fact]
    public void ValueAroundASurrogate_TakesItsPlace()
    {
        var first = Look("KAJAK\\kadri.p", null, (0, "kadri.p"));
        var second = Look("KAJAK\\sadeh.d", null, (0, "KAJAK\\sadeh.d"));

        var wider = first.Widen(second, [new TextChange(new TextSpan(6, 7), "sadeh.d")]);

        Assert.Equal(["KAJAK\\kadri.p"], wider!.Judged.Select(j => j.Finding.Value));
    }

    [Fact]
    public void SurrogateItself_IsNothingNew()
    {
        var first = Look("call 32477190834", null, (0, "32477190834"));
        var second = Look("call 99911458422", null, (0, "11458422"));

        Assert.Null(first.Widen(second, [new TextChange(new TextSpan(5, 11), "99911458422")]));
    }

    [Fact]
    public void TwoValuesOfOneBase64Text_AreBothKept()
    {
        const string value = "user:geheim@103.27.206.52";
        var source = Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
        var literal = PiecedText.Single(source, new TextSpan(0, source.Length), TextEncoding.CSharpRegular);
        var fragment = Texts.Fragment(new NestedText(value, literal, new TextSpan(0, source.Length), TextEncoding.Base64, wholeOnly: true));
        JudgedFinding[] all = [Texts.Finding(fragment, "geheim"), Texts.Finding(fragment, "103.27.206.52"), Texts.Finding(fragment, "heim"), Texts.Finding(Texts.Fragment(literal), source[..8], 0.1)];

        var resolved = Analysis.Resolve(FileOf(source), [fragment], all);

        Assert.Equal(["geheim", "103.27.206.52"], resolved.Judged.Select(j => j.Finding.Value).OrderDescending(StringComparer.Ordinal));
    }

    private static Fragment Word(string source, string scope)
    {
        var text = PiecedText.Single(source, new TextSpan(0, source.Length), TextEncoding.Verbatim);
        return new Fragment { Kind = FragmentKind.ConfigurationValue, Text = text, Span = new TextSpan(0, source.Length), Scope = scope };
    }

    private static Analysis Look(string source, Fragment? further, params (int Fragment, string Value)[] found)
    {
        var fragment = Texts.Fragment(PiecedText.Single(source, new TextSpan(0, source.Length), TextEncoding.Verbatim), FragmentKind.Prose);
        Fragment[] fragments = further is null ? [fragment] : [further, fragment];
        return new Analysis(FileOf(source), fragments, [.. found.Select(f => Texts.Finding(fragment, f.Value))]);
    }

    private static SourceFile FileOf(string source) => new("a.txt", SourceText.From(source), FileKind.Text, "text", Place.Production);
}
