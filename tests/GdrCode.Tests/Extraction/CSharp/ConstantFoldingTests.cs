using GdrCode.Model;

namespace GdrCode.Tests.Extraction.CSharp;

public sealed class ConstantFoldingTests
{
    [Theory]
    [InlineData("var m = \"ada@\" + \"mail\" + '.' + \"com\";", "a@|mail|.|co")]
    [InlineData("var m = \"ada@\" + (\"mail\" + @\".com\");", "a@|mail|.co")]
    [InlineData("var m = $\"ada{\"@\"}mail.com\";", "a|@|mail.co")]
    [InlineData("const string M = \"mail\"; var m = $\"ada@{M}.com\";", "a@|mail|.co")]
    [InlineData("class C { static readonly string M = \"mail.\" + T; const string T = \"com\"; string m = \"ada@\" + C.M; }", "a@|mail.|co")]
    [InlineData("var m = string.Concat(\"ada\", \"@mail\", \".com\");", "a|@mail|.co")]
    [InlineData("var m = string.Join(\"@\", \"ada\", \"mail.com\");", "a|mail.co")]
    [InlineData("var m = String.Join(\"@\", new[] { \"ada\", \"mail.com\" });", "a|mail.co")]
    public void ValueInPieces_IsAlsoOneValue(string code, string written)
    {
        var fragment = CSharpCode.Single(code, "ada@mail.com");

        Assert.Equal(written, CSharpCode.Written(code, fragment, "a@mail.co"));
        Assert.Equal("m", fragment.Name);
        Assert.Contains(CSharpCode.Read(code), f => f.Value.StartsWith("ada", StringComparison.Ordinal) && f.Value != fragment.Value);
    }

    [Fact]
    public void UnknownPart_IsAHole() =>
        CSharpCode.Single("var c = \"Server=\" + host + name() + \";Password=xyz\";", "Server=\uFFFC;Password=xyz");

    [Fact]
    public void NamesOfOneFile_AreToldApartByPlace()
    {
        var code = "class A { const string H = \"one\"; string u = \"http://\" + H; } class B { const string H = \"two\"; string u = \"http://\" + H; }";

        CSharpCode.Single(code, "http://one");
        CSharpCode.Single(code, "http://two");
    }

    [Fact]
    public void ConstantsThatDoubleThemselves_StaySmall()
    {
        var code = "class C { const string C0 = \"xy\" + \"xy\"; "
            + string.Concat(Enumerable.Range(1, 60).Select(i => $"const string C{i} = C{i - 1} + C{i - 1}; ")) + "}";

        Assert.All(CSharpCode.Read(code), f => Assert.True(f.Value.Length < 1 << 18));
    }

    [Fact]
    public void ConstantOfItself_Ends() => Assert.NotEmpty(CSharpCode.Read("class C { const string A = B + \"x1\"; const string B = A + \"x2\"; }"));

    [Fact]
    public void LongSum_IsOneValue()
    {
        var code = "var s = " + string.Join(" + ", Enumerable.Range(0, 5000).Select(i => $"\"p{i}\"")) + ";";

        Assert.Contains(CSharpCode.Read(code), f => f is { Kind: FragmentKind.String, Name: "s" } && f.Value.EndsWith("p4999", StringComparison.Ordinal) && f.Value.Length > 20000);
    }
}
