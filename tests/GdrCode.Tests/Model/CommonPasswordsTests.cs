using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class CommonPasswordsTests
{
    [Theory]
    [InlineData("password123")]
    [InlineData("P@ssw0rd123")]
    [InlineData("p@55wOrd")]
    [InlineData("p@55W0rd=")]
    [InlineData("p%40ssw0rd1")]
    [InlineData("Pass@word1")]
    [InlineData("adm1n")]
    [InlineData("s3cr3t")]
    [InlineData("987654")]
    [InlineData("eclairpassword")]
    public void PasswordOfManuals_InAnySpelling_IsCommon(string value) => Assert.True(CommonPasswords.Contains(value));

    [Theory]
    [InlineData("kestrel1871")]
    [InlineData("klarälvpassword7Q")]
    [InlineData("P40817263")]
    [InlineData("SA4280000492608010274816")]
    [InlineData("password19870415")]
    [InlineData("Gråsten%2D31%2DMöwe")]
    [InlineData("")]
    public void ChosenPassword_OrNumber_IsNot(string value) => Assert.False(CommonPasswords.Contains(value));
}
