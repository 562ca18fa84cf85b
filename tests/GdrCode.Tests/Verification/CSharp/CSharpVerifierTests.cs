using GdrCode.Model;
using GdrCode.Verification;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Verification.CSharp;

public sealed class CSharpVerifierTests
{
    [Theory]
    [InlineData("var s = \"ada\";", "ada", "bob smith")]
    [InlineData("var s = \"a\\u0064a\" + 'x';", "a\\u0064a", "\\x41b")]
    [InlineData("var s = @\"ada\";", "ada", "b\"\"c")]
    [InlineData("var s = \"\"\"ada\"\"\";", "ada", "b\"c")]
    [InlineData("var s = $\"ada{x}\";", "ada", "b{{c")]
    [InlineData("var s = \"ada\"u8;", "ada", "bob")]
    [InlineData("var n = 12_345L;", "12_345", "98_765")]
    [InlineData("var b = new byte[] { 0x61 };", "0x61", "0x7A")]
    [InlineData("// ada", "ada", "bob // smith")]
    [InlineData("/* ada\n ada */", "ada", "bob")]
    [InlineData("#region ada\n#endregion", "ada", "bob")]
    [InlineData("#error ada", "ada", "bob")]
    [InlineData("#line 5 \"ada.cs\"", "ada", "bob")]
    [InlineData("#!/home/ada\nf();", "ada", "bob")]
    [InlineData("#:property Author=ada\nf();", "ada", "bob")]
    [InlineData("/// <a b=\"ada\">ada &amp; c</a>\nclass C;", "ada &amp; c", "bob")]
    [InlineData("/// <a b=\"ada\">c</a>\nclass C;", "ada", "bob &lt; c")]
    [InlineData("/// <![CDATA[ada]]>\nclass C;", "ada", "<bob>")]
    [InlineData("#if A\nvar s = \"ada\";\n#else\nvar s = 1;\n#endif", "ada", "bob")]
    [InlineData("#if false\n// ada\n#endif", "ada", "bob")]
    [InlineData("class { var s = \"ada\"; ) }", "ada", "bob")]
    [InlineData("var s = \"ada", "ada", "bob")]
    public void ChangedText_MayBeWritten(string code, string old, string now) => Assert.Empty(Verify(code, old, now));

    [Theory]
    [InlineData("var ada = 1;", "ada", "bob", "identifier-changed")]
    [InlineData("public class C;", "public", "private", "structure-changed")]
    [InlineData("var s = \"ada\";", "ada", "b\"b", "structure-changed")]
    [InlineData("var s = \"ada\";", "ada", "b\" + \"b", "structure-changed")]
    [InlineData("var s = \"ada\";", "ada", "b\\q", "diagnostic-added")]
    [InlineData("var s = \"ada\";", "ada", "a\nb", "line-count-changed")]
    [InlineData("var s = \"ada\";", "\"ada\"", "@\"ada\"", "delimiter-changed")]
    [InlineData("var s = $\"ada\";", "ada", "{b}", "structure-changed")]
    [InlineData("var s = $\"{ada}\";", "ada", "bob", "identifier-changed")]
    [InlineData("var s = \"\"\"ada\"\"\";", "ada", "\"ada", "structure-changed")]
    [InlineData("var c = 'a';", "a'", "ab'", "diagnostic-added")]
    [InlineData("var n = 12345;", "12345", "9999999999", "number-type-changed")]
    [InlineData("var n = 12345L;", "12345L", "12345", "number-type-changed")]
    [InlineData("var n = 12345;", "12345", "0x345", "number-form-changed")]
    [InlineData("byte n = 12345;", "12345", "99999999999999999999999", "diagnostic-added")]
    [InlineData("/* ada */ f();", "ada", "*/ g(); /*", "structure-changed")]
    [InlineData("// ada", "// ada", "/* ada */", "structure-changed")]
    [InlineData("// ada", "// ada", "/// ada", "structure-changed")]
    [InlineData("/// <a>ada</a>\nclass C;", "ada", "b & c", "diagnostic-added")]
    [InlineData("/// <a>ada</a>\nclass C;", "<a>", "<b>", "identifier-changed")]
    [InlineData("/** <a>ada</a> */\nclass C;", "ada", "b & c", "diagnostic-added")]
    [InlineData("/// <a>ada</a>\nclass C;", "</a>", "</b>", "identifier-changed")]
    [InlineData("/* ada */\nclass C;", "/* ada", "/** ada", "structure-changed")]
    [InlineData("#if A\n/// <a>ada</a>\nclass C;\n#endif", "ada", "b & c", "diagnostic-added")]
    [InlineData("/// <see cref=\"Ada\"/>\nclass C;", "Ada", "Bob", "identifier-changed")]
    [InlineData("f();  g();", "  ", "   ", "layout-changed")]
    [InlineData("#if A\nvar s = \"ada\";\n#endif", "ada", "b\"b", "structure-changed")]
    [InlineData("#if A\nvar ada = 1;\n#endif", "ada", "bob", "identifier-changed")]
    [InlineData("#if A\nf();\n#if B\nvar ada = 1;\n#endif\n#endif", "ada", "bob", "identifier-changed")]
    [InlineData("#if ADA\n#endif", "ADA", "BOB", "identifier-changed")]
    [InlineData("<<<<<<< a\nf();\n=======\nada();\n>>>>>>> b\n", "ada", "bob", "unverifiable")]
    public void ChangedStructure_IsAViolation(string code, string old, string now, string kind) =>
        Assert.Equal(kind, Assert.Single(Verify(code, old, now)).Kind);

    [Fact]
    public void ChangeOutsideTheChanges_IsAViolation()
    {
        var file = File("f(\"ada\"); g();");
        var changes = new[] { new TextChange(new TextSpan(3, 3), "bob") };

        Assert.Equal("text-outside-changed", Assert.Single(new CSharpVerifier().Verify(file, SourceText.From("f(\"bob\"); h();"), changes)).Kind);
    }

    [Fact]
    public void Message_HoldsNoValue() => Assert.DoesNotContain("bob", Assert.Single(Verify("var ada = 1;", "ada", "bob")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(", ")", 10_000)]
    [InlineData("$\"{", "}\"", 5_000)]
    [InlineData("A<", ">", 5_000)]
    [InlineData("new[]{", "}", 10_000)]
    [InlineData("x=>{", "}", 5_000)]
    public void DeepNesting_IsVerifiedByTokensOrWithheld(string open, string close, int depth)
    {
        var deep = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Empty(Verify($"var a = \"ada\"; var s = {deep};", "ada", "bob"));
        Assert.NotEmpty(Verify($"var ada = 1; var s = {deep};", "ada", "bob"));
    }

    private static SourceFile File(string code) => new("C.cs", SourceText.From(code), FileKind.CSharp, "CSharp", Place.Production);

    private static IReadOnlyList<Violation> Verify(string code, string old, string now)
    {
        var file = File(code);
        var change = new TextChange(new TextSpan(code.IndexOf(old, StringComparison.Ordinal), old.Length), now);
        return new CSharpVerifier().Verify(file, file.Text.WithChanges(change), [change]);
    }
}
