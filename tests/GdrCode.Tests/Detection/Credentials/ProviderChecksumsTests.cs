using GdrCode.Detection;
using GdrCode.Detection.Examples;

namespace GdrCode.Tests.Detection.Credentials;

public class ProviderChecksumsTests
{
    // The check value that every table of CRC-32 gives for these nine digits, 0xCBF43926, in base 62.
    [Fact]
    public void GitHubChecksum_IsTheCrcInBase62() => Assert.Equal("3jZRME", ProviderChecksums.GitHubChecksum("123456789"));

    [Fact]
    public void GitHubToken_HoldsWithItsChecksumAlone()
    {
        var token = CredentialExamples.GitHub("ghp_");

        Assert.True(ProviderChecksums.GitHub(token));
        Assert.False(ProviderChecksums.GitHub(token[..^1] + (token[^1] == 'a' ? 'b' : 'a')));
    }

    [Fact]
    public void Jwt_HoldsWhereHeaderAndPayloadDecode()
    {
        var token = CredentialExamples.Jwt("sub=17");

        Assert.True(ProviderChecksums.Jwt(token));
        Assert.False(ProviderChecksums.Jwt("eyJhbGciOiJIUzI1NiJ9"));
        Assert.False(ProviderChecksums.Jwt("eyJ!!!!!.eyJ????.abc"));
        Assert.False(ProviderChecksums.Jwt(token.Replace(".", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("clerk:Kestrel-1871", true)]
    [InlineData("user:pass", false)]
    [InlineData("Aladdin:open sesame", false)]
    [InlineData("no pair", false)]
    public void BasicCredentials_HoldForAPairThatIsNoSpecimen(string pair, bool holds) => Assert.Equal(holds, BasicCredentials.IsPair(CredentialExamples.Base64(pair)));
}
