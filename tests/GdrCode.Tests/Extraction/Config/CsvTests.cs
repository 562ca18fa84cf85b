namespace GdrCode.Tests.Extraction.Config;

public class CsvTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Header_NamesTheCells(char delimiter) => Assert.Equal(
        ["name |  | Weller, \"A\"", "mail |  | a@b.corp", "age |  | 41"],
        Extracted.Bindings("a.csv", "name,mail,age\r\n\"Weller§ \"\"A\"\"\",a@b.corp,41\r\n".Replace(',', delimiter).Replace('§', ',')));

    [Fact]
    public void TableWithoutHeader_GivesNamelessCells() =>
        Assert.Equal([" |  | 1", " |  | a@b.corp", " |  | 2", " |  | c@d.corp"], Extracted.Bindings("a.csv", "1,a@b.corp\n2,c@d.corp"));

    [Fact]
    public void QuotedCell_MayHoldLineBreaks() =>
        Assert.Equal(["a |  | x\ny", "b |  | z"], Extracted.Bindings("a.csv", "a,b\n\"x\ny\",z\n"));

    [Fact]
    public void UnclosedQuote_IsText() =>
        Assert.Equal(["a |  | \"x", "b |  | y", "a |  | z"], Extracted.Bindings("a.csv", "a,b\n\"x,y\nz\n"));
}
