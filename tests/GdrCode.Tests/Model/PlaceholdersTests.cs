using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class PlaceholdersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("<your-key>")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("{{ vault.password }}")]
    [InlineData("%DB_PASSWORD%")]
    [InlineData("$PASSWORD")]
    [InlineData("$(DbPassword)")]
    [InlineData("$env:DB_PASSWORD")]
    [InlineData("@password")]
    [InlineData("{0}")]
    [InlineData("__DB_PASSWORD__")]
    [InlineData("#{DbPassword}#")]
    [InlineData("[BASE64_ENCODED_TOKEN]")]
    [InlineData("(not set)")]
    [InlineData("changeme")]
    [InlineData("CHANGE_ME_NOW")]
    [InlineData("your_password_here")]
    [InlineData("xxxxxxxx")]
    [InlineData("sk_live_xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("********")]
    [InlineData("••••••")]
    [InlineData("abc...xyz")]
    [InlineData("0000000000000000")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("password")]
    [InlineData("null")]
    [InlineData("process.env.TOKEN")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv/secrets/db)")]
    [InlineData("op://vault/db/password")]
    [InlineData("v1-${{ inputs.keys[0] }}")]
    [InlineData("pre{{ .Values.auth[\"key\"] }}")]
    [InlineData("$azt }")]
    [InlineData("credentialsJSON:6b2a9c1e-58d4-4f0a-9f3e-2d7c81b0a6e5")]
    [InlineData("cHJpdmF0ZUtleQo=")]
    [InlineData("a2V5a2V5a2V5a2V5")]
    [InlineData("打开注册表项时出错：%n%1\\%2")]
    public void StandIn_IsAPlaceholder(string value) => Assert.True(Placeholders.IsPlaceholder(value));

    [Theory]
    [InlineData("Kestrel-1871!")]
    [InlineData("la torre baja en otoño")]
    [InlineData("$tormy{Night}7")]
    [InlineData("p%40ss/7")]
    [InlineData("k%1Fw%2Ct9")]
    [InlineData("x7Kq0vTz9LmB4hJ2nR5s")]
    [InlineData("730941")]
    [InlineData("tr0ub4dor&3")]
    [InlineData("n{{k)w${e]vu(rt[sails>-_$#5}}")]
    [InlineData("cHVsbGVyOlR1cm1mYWxrZSMxODcx")]
    [InlineData("$7tormy }")]
    public void RealValue_IsNone(string value) => Assert.False(Placeholders.IsPlaceholder(value));

    [Fact]
    public void ValueWithAHole_IsAPlaceholder() => Assert.True(Placeholders.IsPlaceholder($"abc{MappedText.Hole}def"));
}
