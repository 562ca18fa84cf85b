namespace GdrCode.Tests.Extraction.Lexical;

public class SqlAndMarkupTests
{
    [Fact]
    public void InsertedValues_BearTheirColumns()
    {
        var fragments = Code.Read("sql", "INSERT INTO [dbo].[u] (id, [name], `mail`, phone) VALUES\n (1, N'Mia', LOWER('m@b.se'), 46701234567),\n (2, 'Bo', 'b', 5);");
        Assert.Equal(
            [("Mia", "name"), ("m@b.se", null), ("46701234567", "phone"), ("Bo", "name"), ("b", "mail")],
            fragments.Select(f => (f.Value, f.Value == "m@b.se" ? null : f.Name)));
    }

    [Fact]
    public void InsertWithoutColumns_TakesThemFromTheTable()
    {
        var fragments = Code.Read("sql", "CREATE TABLE u (\n id INT PRIMARY KEY,\n \"name\" VARCHAR(20), mail TEXT);\nINSERT INTO u VALUES (1, 'Mia', 'm');");
        Assert.Equal([("Mia", "name"), ("m", "mail")], fragments.Select(f => (f.Value, f.Name)));
    }

    [Fact]
    public void CopiedRows_BearTheirColumns()
    {
        var fragments = Code.Read("sql", "COPY public.u (id, name, mail) FROM stdin;\n1\tIt's\t\\N\n2\tBo\tb@x\n\\.\nSELECT 'v1';");
        Assert.Equal([("1", "id"), ("It's", "name"), ("2", "id"), ("Bo", "name"), ("b@x", "mail"), ("v1", "SELECT")], fragments.Select(f => (f.Value, f.Name ?? "SELECT")));
    }

    [Fact]
    public void BackslashQuoteOfADump_DoesNotEndTheString() =>
        Assert.Equal(["O'Brien", "x"], Code.Read("sql", "VALUES ('O\\'Brien','x')").Select(f => f.Value));

    [Fact]
    public void FunctionBody_IsReadAsCode() => Assert.Equal("x", Code.One("sql", "AS $body$ -- note\n SELECT x = 'v1' $body$", "v1").Name);

    [Fact]
    public void BinaryConstant_OfTheLengthOfAHash_IsRead_APictureIsNot()
    {
        var (hash, picture) = ("0x0200" + new string('A', 136), "0x8950" + new string('B', 4000));

        Assert.Equal([(hash, "PASSWORD")], Code.Read("sql", $"ALTER LOGIN [r] WITH PASSWORD = {hash} HASHED; UPDATE t SET p = {picture} WHERE f = 0x0F;").Select(f => (f.Value, f.Name)));
    }

    [Theory]
    [InlineData("WHERE mail::text = 'm@b.se'", "mail")]
    [InlineData("WHERE u.mail :: varchar = 'm@b.se'", "mail")]
    [InlineData("::text = 'm@b.se'", "text")]
    public void ComparedCast_BearsItsColumn(string text, string name) => Assert.Equal(name, Code.One("sql", text, "m@b.se").Name);

    [Theory]
    [InlineData("html", "<input value=\"tea\">", "tea", "value")]
    [InlineData("html", "<a href=x.html>", "x.html", "href")]
    [InlineData("html", "<td>Mia &amp; Bo</td>", "Mia & Bo", "td")]
    [InlineData("html", "<script>let key = 'tea'</script>", "tea", "key")]
    [InlineData("razor", "@{ var key = \"tea\"; }<p>x</p>", "tea", "key")]
    [InlineData("php", "<p>it's</p><?php $key = 'tea'; ?>", "tea", "key")]
    [InlineData("vue", "<style>a { content: 'tea' }</style>", "tea", "content")]
    public void Markup_IsReadWithItsIslands(string language, string text, string value, string name) =>
        Assert.Equal(name, Code.One(language, text, value).Name);
}
