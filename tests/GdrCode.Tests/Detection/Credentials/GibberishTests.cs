using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class GibberishTests
{
    [Theory]
    [InlineData("MyApp.Core.TokenProvider")]
    [InlineData("authentication-token-header")]
    [InlineData("AzureWebJobsStorage")]
    [InlineData("registration_confirmation_2")]
    [InlineData("internationalization")]
    public void Name_IsNotLikely(string text) => Assert.False(Gibberish.IsLikely(text));

    [Theory]
    [InlineData("x7Kq0vTz9LmB4hJ2nR5s")]
    [InlineData("9f8a3c17be02d4465a1c7d9e0b3f6a28")]
    [InlineData("qzxkvwjtrbpnhgfd")]
    [InlineData("Zk3uYp/8sQe+1LmX0vNc4w==")]
    public void GeneratedText_IsLikely(string text) => Assert.True(Gibberish.IsLikely(text));

    [Fact]
    public void ShortText_IsNeverLikely() => Assert.False(Gibberish.IsLikely("x7Kq0vT"));

    [Theory]
    [InlineData("0123", nameof(Alphabet.Decimal))]
    [InlineData("00ff", nameof(Alphabet.Hex))]
    [InlineData("00Ff", nameof(Alphabet.Base62))]
    [InlineData("mfrggzdf", nameof(Alphabet.Base36))]
    [InlineData("aB3+/w==", nameof(Alphabet.Base64))]
    [InlineData("aB3-_w", nameof(Alphabet.Base64Url))]
    [InlineData("a b", nameof(Alphabet.Any))]
    public void Alphabet_IsTheSmallestThatHoldsTheValue(string value, string alphabet) => Assert.Equal(alphabet, Entropy.AlphabetOf(value).ToString());

    [Fact]
    public void Entropy_IsZeroForOneCharacterAndHighForMany()
    {
        Assert.Equal(0, Entropy.BitsPerCharacter("aaaa"));
        Assert.Equal(2, Entropy.BitsPerCharacter("abcd"));
        Assert.True(Entropy.IsHigh("x7Kq0vTz9LmB4hJ2"));
        Assert.False(Entropy.IsHigh("aabbaabbaabbaabb"));
    }
}
