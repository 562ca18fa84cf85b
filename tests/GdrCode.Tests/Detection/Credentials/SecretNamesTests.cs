using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class SecretNamesTests
{
    [Theory]
    [InlineData("password", nameof(SecretKind.Password))]
    [InlineData("DbPassword2", nameof(SecretKind.Password))]
    [InlineData("PGPASSWORD", nameof(SecretKind.Password))]
    [InlineData("mot_de_passe", nameof(SecretKind.Password))]
    [InlineData("Kennwort", nameof(SecretKind.Password))]
    [InlineData("пароль", nameof(SecretKind.Password))]
    [InlineData("密码", nameof(SecretKind.Password))]
    [InlineData("şifre", nameof(SecretKind.Password))]
    [InlineData("passwordForProd", nameof(SecretKind.Password))]
    [InlineData("api-key", nameof(SecretKind.Token))]
    [InlineData("X_API_KEY", nameof(SecretKind.Token))]
    [InlineData("Vendor:ClientSecret", nameof(SecretKind.ClientSecret))]
    [InlineData("aesKey", nameof(SecretKind.Key))]
    [InlineData("pinCode", nameof(SecretKind.Pin))]
    [InlineData("passwordHash", nameof(SecretKind.Hash))]
    public void NameOfASecret_HasItsKind(string name, string kind) => Assert.Equal(kind, SecretNames.KindOf(name)?.ToString());

    [Theory]
    [InlineData("PasswordLabel")]
    [InlineData("passwordResetUrl")]
    [InlineData("tokenType")]
    [InlineData("publicKeyToken")]
    [InlineData("cacheKey")]
    [InlineData("hwScaleFilterFirstPass")]
    [InlineData("bypass")]
    [InlineData("isPassword")]
    [InlineData("CancellationToken")]
    [InlineData("name")]
    public void OtherName_HasNone(string name) => Assert.Null(SecretNames.KindOf(name));
}
