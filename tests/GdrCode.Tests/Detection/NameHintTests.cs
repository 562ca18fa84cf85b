using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class NameHintTests
{
    [Theory]
    [InlineData("dbPassword", "db", "password")]
    [InlineData("DB_PASSWORD", "db", "password")]
    [InlineData("db-password.value", "db", "password", "value")]
    [InlineData("XMLHttpRequest", "xml", "http", "request")]
    [InlineData("userSSN", "user", "ssn")]
    [InlineData("paßwort2", "paßwort2")]
    [InlineData("__", new string[0])]
    public void Name_FallsIntoLowerCaseWords(string name, params string[] words) => Assert.Equal(words, Words.OfName(name));

    [Theory]
    [InlineData("api key", "ApiKey", true)]
    [InlineData("api key", "my_api_key_2", true)]
    [InlineData("api key", "apikey", true)]
    [InlineData("api key", "keyApi", false)]
    [InlineData("phone", "phone2", true)]
    [InlineData("phone", "telephone", false)]
    [InlineData("=account", "account", true)]
    [InlineData("=account", "accountName", false)]
    [InlineData("serial$", "deviceSerial", true)]
    [InlineData("serial$", "serialPort", false)]
    public void Hint_IsASequenceOfWords(string hint, string name, bool matches) => Assert.Equal(matches, new NameHint(hint).Matches(Words.OfName(name)));

    [Fact]
    public void Index_GivesTheRulesWhoseHintsStandInTheName()
    {
        var index = new NameIndex([Rules.Make("a", names: ["api key"]), Rules.Make("b", names: ["key"]), Rules.Make("c", context: ["secret"])]);

        Assert.Equal(["a", "b"], index.RulesFor("API_KEY").Select(r => r.Id));
        Assert.Equal(["a"], index.RulesFor("apikey").Select(r => r.Id));
        Assert.Equal(["c"], index.RulesFor("TheSecret").Select(r => r.Id));
        Assert.Empty(index.RulesFor(null));
    }
}
