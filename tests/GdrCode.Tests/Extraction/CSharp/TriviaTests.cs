using GdrCode.Model;

namespace GdrCode.Tests.Extraction.CSharp;

public sealed class TriviaTests
{
    [Theory]
    [InlineData("//  by Ada \nclass C;", "by Ada", FragmentKind.Comment, TextEncoding.LineComment)]
    [InlineData("class C; // by Ada", "by Ada", FragmentKind.Comment, TextEncoding.LineComment)]
    [InlineData("/* by Ada\n * L */ class C;", "by Ada\n * L", FragmentKind.Comment, TextEncoding.BlockComment)]
    [InlineData("#region by Ada\n#endregion", "by Ada", FragmentKind.Directive, TextEncoding.LineComment)]
    [InlineData("#error by \"Ada\"", "by \"Ada\"", FragmentKind.Directive, TextEncoding.LineComment)]
    [InlineData("#line 200 \"/home/ada/x.cs\"", "/home/ada/x.cs", FragmentKind.Directive, TextEncoding.Verbatim)]
    [InlineData("#pragma checksum \"/home/ada/x.cs\" \"{a}\" \"00\"", "/home/ada/x.cs", FragmentKind.Directive, TextEncoding.Verbatim)]
    [InlineData("#pragma warning disable CS1 // by Ada", "by Ada", FragmentKind.Comment, TextEncoding.LineComment)]
    [InlineData("#!/home/ada/dotnet", "/home/ada/dotnet", FragmentKind.Directive, TextEncoding.LineComment)]
    [InlineData("<<<<<<< ada/branch\nclass C;\n=======\n// left\n>>>>>>> x", "ada/branch", FragmentKind.Directive, TextEncoding.LineComment)]
    [InlineData("<<<<<<< ada/branch\nclass C;\n=======\nvar x = \"left\";\n>>>>>>> x", "left", FragmentKind.String, TextEncoding.CSharpRegular)]
    public void Text_IsRead(string code, string value, FragmentKind kind, TextEncoding encoding)
    {
        var fragment = CSharpCode.Single(code, value);

        Assert.Equal((kind, encoding), (fragment.Kind, Assert.IsType<PiecedText>(fragment.Text).Pieces[0].Encoding));
        Assert.Equal(value, CSharpCode.Written(code, fragment, value));
    }

    [Theory]
    [InlineData("/// <author>Ada Lovelace</author>", "\uFFFCAda Lovelace\uFFFC", "author", "Ada Lovelace")]
    [InlineData("/// <summary>\n/// Ada\n/// </summary>", "Ada", "summary", "Ada")]
    [InlineData("/// Ada &lt;ada&#64;mail&gt;", "Ada <ada@mail>", null, "Ada &lt;ada&#64;mail&gt;")]
    [InlineData("/// <a href=\"x&amp;y\">t</a>", "x&y", "href", "x&amp;y")]
    [InlineData("/// <a\n/// href='long'\n/// >t</a>", "long", "href", "long")]
    [InlineData("/// <code><![CDATA[Ada & <b>]]></code>", "\uFFFCAda & <b>\uFFFC", "code", "Ada & <b>")]
    [InlineData("/** <author>\n * Ada </author> */", "Ada", "author", "Ada")]
    [InlineData("/// if a <b then Ada", "if a <b then Ada", null, "if a <b then Ada")]
    [InlineData("/// call <see cref=\"Ada\"/> now", "call \uFFFC now", null, "call | now")]
    public void Documentation_IsReadByLine(string comment, string value, string? name, string written)
    {
        var code = comment + "\nclass C;";
        var fragment = Assert.Single(CSharpCode.Read(code), f => f.Value.Trim() == value || f.Value.Trim(' ', '\uFFFC') == value);

        Assert.Equal((FragmentKind.Documentation, name), (fragment.Kind, fragment.Name));
        Assert.Equal(written, CSharpCode.Written(code, fragment, fragment.Value.Trim(' ', '\uFFFC')));
    }

    [Fact]
    public void CrefsAndParameterNames_AreIdentifiersAndLeftOut() =>
        Assert.Empty(CSharpCode.Read("/// <see cref=\"Ada\" /><inheritdoc /><param name=\"ada\"></param>\nclass C;"));

    [Fact]
    public void LicenceHeader_HasItsOwnPlace()
    {
        var fragments = CSharpCode.Read("// Copyright Ada\n// All of it.\n\n// Written by Ada\n// later\nclass C;");

        Assert.Equal([Place.Licence, Place.Licence, Place.Production, Place.Production], fragments.Select(f => f.Place));
    }

    [Theory]
    [InlineData("using Xunit;\nclass C { string s = \"ada\"; }", Place.Test)]
    [InlineData("class C { [Test]\nvoid M() => F(\"ada\"); }", Place.Production)]
    [InlineData("class C {\n [Test] void M() => F(\"ada\"); }", Place.Test)]
    public void TestFramework_MakesAFileATest(string code, Place place) => Assert.Equal(place, CSharpCode.Single(code, "ada").Place);
}
