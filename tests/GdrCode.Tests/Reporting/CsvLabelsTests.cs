using GdrCode.Model;
using GdrCode.Reporting;

namespace GdrCode.Tests.Reporting;

public class CsvLabelsTests
{
    [Theory]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("+1", "'+1")]
    [InlineData("@x", "'@x")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("plain", "plain")]
    public void Cell_IsNoFormula_AndQuotedWhereNeeded(string path, string cell)
    {
        var span = new SpanLabel("repo", path, 3, 1, 5, null, null, "password-literal", Label.Sensitive, 0.85, "rule", "embedded/1", "f00", null, "why");
        var line = new LineLabel("repo", path, 3, Label.Sensitive, ["password-literal"], LineAction.Flagged, 0.85, "embedded/1");
        using var writer = new StringWriter();

        CsvLabels.Write(writer, [new LabelledLine(line, [span])]);

        Assert.Equal($"repo,{cell},3,1,5,sensitive,password-literal,0.85,flagged,rule,why,embedded/1,f00,", writer.ToString().Split("\r\n")[1]);
    }
}
