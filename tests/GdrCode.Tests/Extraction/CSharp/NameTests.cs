namespace GdrCode.Tests.Extraction.CSharp;

public sealed class NameTests
{
    [Theory]
    [InlineData("class C { const string Secret = \"xyz\"; }", "Secret", "C")]
    [InlineData("class C { string Secret { get; set; } = \"xyz\"; }", "Secret", "C")]
    [InlineData("class C { string Secret => \"xyz\"; }", "Secret", "C")]
    [InlineData("class C { string GetSecret() { return \"xyz\"; } }", "GetSecret", "C")]
    [InlineData("class C { string Check() { return \"xyz\"; } }", null, "Check")]
    [InlineData("class C { void M(string secret = \"xyz\") {} }", "secret", "M")]
    [InlineData("var secret = (a ? b : \"xyz\")!;", "secret", null)]
    [InlineData("secret ??= b ?? \"xyz\";", "secret", null)]
    [InlineData("var secret = k switch { 1 => \"xyz\", _ => b };", "secret", null)]
    [InlineData("this.secret = \"a\" + \"xyz\";", "secret", null)]
    [InlineData("x[\"Db:Secret\"] = \"xyz\";", "Db:Secret", null)]
    [InlineData("var d = new D { [\"secret\"] = \"xyz\" };", "secret", "D")]
    [InlineData("var d = new D { { \"secret\", \"xyz\" } };", "secret", "D")]
    [InlineData("var d = new D { Secret = \"xyz\" };", "Secret", "D")]
    [InlineData("var d = e with { Secret = \"xyz\" };", "Secret", null)]
    [InlineData("var d = new { Secret = \"xyz\" };", "Secret", null)]
    [InlineData("if (secret == \"xyz\") {}", "secret", null)]
    [InlineData("if (o.Secret is not \"xyz\") {}", "Secret", null)]
    [InlineData("if (o is { Secret: \"xyz\" }) {}", "Secret", null)]
    [InlineData("switch (secret) { case \"xyz\": break; }", "secret", null)]
    [InlineData("var i = secret switch { \"xyz\" => 1 };", "secret", null)]
    [InlineData("if (secret.Equals(\"xyz\")) {}", "secret", "Equals")]
    [InlineData("if (string.Equals(secret, \"xyz\", c)) {}", "secret", "Equals")]
    [InlineData("f(secret: \"xyz\");", "secret", "f")]
    [InlineData("o.SetSecret(\"xyz\");", "Secret", "SetSecret")]
    [InlineData("h.Add(\"Secret\", \"xyz\");", "Secret", "Add")]
    [InlineData("Environment.SetEnvironmentVariable(\"SECRET\", \"xyz\");", "SECRET", "SetEnvironmentVariable")]
    [InlineData("h.Add(HeaderNames.Secret, \"xyz\");", "Secret", "Add")]
    [InlineData("var c = new NetworkCredential(\"me\", \"xyz\");", "password", "NetworkCredential")]
    [InlineData("NetworkCredential c = new(\"me\", \"xyz\");", "password", "NetworkCredential")]
    [InlineData("var secret = Encoding.UTF8.GetBytes(\"xyz\");", "secret", null)]
    [InlineData("var secret = new Uri(\"xyz\").Host;", "secret", null)]
    [InlineData("var s = GetSetting(\"xyz\");", null, "GetSetting")]
    [InlineData("[assembly: AssemblyCompany(\"xyz\")]", "AssemblyCompany", "AssemblyCompany")]
    [InlineData("[A(Secret = \"xyz\")] class C;", "Secret", "A")]
    [InlineData("class C { [InlineData(1, \"xyz\")] void M(int a, string secret) {} }", "secret", "InlineData")]
    [InlineData("(user, secret) = (\"me\", \"xyz\");", "secret", null)]
    [InlineData("var (user, secret) = (\"me\", \"xyz\");", "secret", null)]
    [InlineData("string[] secrets = [\"a\", \"xyz\"];", "secrets", null)]
    [InlineData("var secrets = new[] { \"a\", \"xyz\" };", "secrets", null)]
    [InlineData("class C { Func<string> F => () => { return \"xyz\"; }; }", null, null)]
    [InlineData("var secret = 123456789;", "secret", null)]
    public void Value_IsNamedByWhatItIsBoundTo(string code, string? name, string? scope)
    {
        var fragment = CSharpCode.Read(code).First(f => f.Value is "xyz" or "123456789");

        Assert.Equal((name, scope), (fragment.Name, fragment.Scope));
    }
}
