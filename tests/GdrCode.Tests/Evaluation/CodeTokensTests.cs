using GdrCode.Evaluation;

namespace GdrCode.Tests.Evaluation;

public class CodeTokensTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("// ask Ada", new[] { "//", " ask", " Ada" })]
    [InlineData("a_b12 == \"x\";\n    }", new[] { "a_b", "12", " ==", " \"", "x", "\"", ";", "\n    ", "}" })]
    [InlineData("x  y ", new[] { "x", "  ", "y", " " })]
    [InlineData("Köln😀東京", new[] { "Köln😀東京" })]
    public void Text_IsCutIntoRuns_AndNothingIsLost(string text, string[] expected)
    {
        var tokens = CodeTokens.Of(text);

        Assert.Equal(expected, tokens);
        Assert.Equal(text, string.Concat(tokens));
    }

    [Fact]
    public void Words_LeaveBlanksOut() => Assert.Equal(["//", "ask", "Ada", "}"], CodeTokens.Words("// ask Ada\n  }\n"));
}
