using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class SecretShapeTests
{
    [Theory]
    [InlineData("Kestrel-1871!")]
    [InlineData("kestrel 61 plank")]
    [InlineData("Gråsten-31-Möwe")]
    [InlineData("kestrel1871")]
    [InlineData("x7Kq0vTz9LmB4hJ2")]
    public void ChosenPassword_ScoresHigh(string value) => Assert.True(PasswordShape.Score(value) >= 0.6);

    [Theory]
    [InlineData("password123")]
    [InlineData("P@ssw0rd!")]
    [InlineData("letmein1")]
    [InlineData("123456")]
    [InlineData("sunset")]
    public void CommonPassword_IsDoubtful(string value) => Assert.Equal(PasswordShape.Doubtful, PasswordShape.Score(value));

    [Theory]
    [InlineData("Enter your password")]
    [InlineData("Invalid password.")]
    [InlineData("Forgot your password?")]
    [InlineData("DbPassword")]
    [InlineData("Login.Password.Label")]
    [InlineData("/account/reset")]
    [InlineData("https://host/reset")]
    [InlineData("^[a-z]{8,}$")]
    [InlineData("#password-field")]
    [InlineData("repeat=0:format=nv12")]
    [InlineData("Section:0:Enabled")]
    [InlineData("sha256")]
    [InlineData("2024-01-15")]
    [InlineData("GetPassword()")]
    public void LabelMessageOrCode_IsNone(string value) => Assert.Equal(0, PasswordShape.Score(value));

    [Theory]
    [InlineData("9f8a3c17be02d4465a1c7d9e0b3f6a28")]
    [InlineData("x7Kq0vTz9LmB4hJ2nR5s")]
    public void GeneratedToken_ScoresHigh(string value) => Assert.True(TokenShape.Score(value) >= 0.8);

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("000102030405060708090a0b0c0d0e0f")]
    [InlineData("MyApp.Core.TokenProvider")]
    [InlineData("Bearer")]
    [InlineData("1234567890123456")]
    public void OtherToken_IsNone(string value) => Assert.Equal(0, TokenShape.Score(value));
}
