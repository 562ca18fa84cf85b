using GdrCode.Model;

namespace GdrCode.Tests.Extraction.CSharp;

public sealed class ConditionalCodeTests
{
    [Theory]
    [InlineData("#if DEBUG\nvar a = \"ada\";\n#endif")]
    [InlineData("#if false\nvar a = \"ada\";\n#endif")]
    [InlineData("#if A && !B\n#elif C\nvar a = \"ada\";\n#else\n#endif")]
    [InlineData("#if true\n#else\nvar a = \"ada\";\n#endif")]
    [InlineData("#if A\n#if B\n#elif C\nvar a = \"ada\";\n#endif\n#else\nf();\n#endif")]
    [InlineData("#if A\nvar a = \"ada\";")]
    [InlineData("#if A\nvar a = @\"x\n#if no\n\"; var a = \"ada\";\n#endif\n")]
    public void SleepingBranch_IsReadWithNames(string code) => Assert.Equal("a", CSharpCode.Single(code, "ada").Name);

    [Fact]
    public void EveryBranch_IsReadOnce()
    {
        var code = "// top\n#if A\nvar a = \"one\";\n#if B // why\n// two\n#else\n// three\n#endif\n#else\nvar a = \"four\";\n#endif\n// end";

        Assert.Equal(["top", "one", "why", "two", "three", "four", "end"], CSharpCode.Read(code).Select(f => f.Value));
    }

    [Fact]
    public void MoreBranchesThanVariants_AreReadByTheirDelimiters()
    {
        var code = "#if S\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"#elif S{i}\nvar a = \"value {i}\"; // comment {i}\n")) + "#endif\n";
        var values = CSharpCode.Read(code).Select(f => f.Value).ToHashSet();

        Assert.All(Enumerable.Range(0, 100), i => Assert.True(values.Contains($"value {i}") && values.Contains($"comment {i}")));
    }

    [Fact]
    public void DeepBranches_AreRead()
    {
        var code = string.Concat(Enumerable.Repeat("#if A\n", 3000)) + "var a = \"ada\";\n" + string.Concat(Enumerable.Repeat("#endif\n", 3000));

        Assert.Contains(CSharpCode.Read(code), f => f.Value == "ada" && f.Kind == FragmentKind.String);
        Assert.Contains(CSharpCode.Read(code.Replace("#if A", "#if !A", StringComparison.Ordinal)), f => f.Value == "ada");
    }
}
