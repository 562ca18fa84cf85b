using GdrCode.Model;

using static GdrCode.Tests.Extraction.Nested.NestedValues;

namespace GdrCode.Tests.Extraction.Nested;

public class StructuredTextTests
{
    [Theory]
    [InlineData("{\"user\": {\"pw\": \"te\\\"a\"}}", "te\"a", "pw", "user")]
    [InlineData("curl -d '{\"pw\":\"tea\"}'", "tea", "pw", null)]
    [InlineData("{\"ids\":[\"a1\",\"b2\"]}", "b2", "ids", null)]
    [InlineData("{\"phone\": 46701234567}", "46701234567", "phone", null)]
    [InlineData("{\"pw\": \"tea\", \"x", "tea", "pw", null)]
    [InlineData("<u pw=\"te&amp;a\"/>", "te&a", "pw", null)]
    [InlineData("<pw>tea</pw>", "tea", "pw", null)]
    [InlineData("INSERT INTO u (name, pw) VALUES ('Mia', 'te''a')", "te'a", "pw", null)]
    [InlineData("UPDATE u SET pw='tea' WHERE id=1", "tea", "pw", null)]
    [InlineData("https://mia:tea@berg.se:8080/x?sig=abc&b=c#frag", "tea", "password", "Url")]
    [InlineData("https://mia:tea@berg.se:8080/x?sig=abc&b=c#frag", "berg.se", "host", "Url")]
    [InlineData("https://mia:tea@berg.se:8080/x?sig=abc&b=c#frag", "abc", "sig", "Url")]
    [InlineData("https://mia:tea@berg.se:8080/x?sig=abc&b=c#frag", "frag", "fragment", "Url")]
    [InlineData("mongodb+srv://mia:tea@h1.se:27017,h2.se/db", "h2.se", "host", "Url")]
    [InlineData("https://x.se/?mail=mia%40berg.se", "mia@berg.se", "mail", "Url")]
    [InlineData("Server=db;User Id=mia;Password=te=a;", "te=a", "Password", "ConnectionString")]
    [InlineData("Data Source=db;Password='te;a'", "te;a", "Password", "ConnectionString")]
    [InlineData("host=db user=mia password=tea", "tea", "password", "ConnectionString")]
    [InlineData("cache:6379,password=tea,ssl=True", "tea", "password", "ConnectionString")]
    [InlineData("curl -u mia:tea https://x", "tea", "password", "option")]
    [InlineData("run --password tea x", "tea", "password", "option")]
    [InlineData("mysql -uroot -ptea77 db", "tea77", "password", "option")]
    [InlineData("msbuild /p:ApiKey=tea", "tea", "ApiKey", null)]
    [InlineData("Authorization: Bearer tea.leaf", "tea.leaf", "Authorization", "Bearer")]
    public void Part_HasItsKeyAndScope(string value, string inner, string name, string? scope)
    {
        var part = One(value, inner);
        Assert.Equal((name, scope), (part.Name, part.Scope));
    }

    [Fact]
    public void Layers_AreLookedThroughToTheFixedDepth()
    {
        var value = "{\"url\": \"https:\\/\\/x.se\\/?mail=mia%40berg.se\"}";
        var inner = One(value, "mia@berg.se");
        Assert.Equal("%40", Written(value, inner, "@"));
    }

    [Fact]
    public void PartOfAnEscapedLiteral_MapsToTheLiteral()
    {
        const string Source = "{\\\"pw\\\": \\\"t\\u0065a\\\"}";
        var outer = Lexical.Code.One("java", $"x = \"{Source}\";", "{\"pw\": \"tea\"}");
        var inner = GdrCode.Extraction.Nested.NestedDecoder.Expand([outer])[1];
        Assert.Equal("t\\u0065a", Written($"x = \"{Source}\";", inner, "tea"));
    }

    [Fact]
    public void FragmentsWithoutInnerText_AreHandedBackAsTheyAre()
    {
        Fragment[] fragments = [Outer("hello world"), Outer("x")];
        Assert.Same(fragments, GdrCode.Extraction.Nested.NestedDecoder.Expand(fragments));
    }
}
