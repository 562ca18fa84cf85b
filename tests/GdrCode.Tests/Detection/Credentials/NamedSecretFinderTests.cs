using GdrCode.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class NamedSecretFinderTests
{
    private static readonly Detector Detector = new(RuleSet.Load());

    [Theory]
    [InlineData("password = ,;,\n")]
    [InlineData("secret: ,,,\n")]
    [InlineData("passwd= ;;;\n")]
    [InlineData("password = $Bound.ContainsKey(\n")]
    [InlineData("[e].[Key1] = [s0].[CompositeKeySkipSharedKey1]\n")]
    [InlineData("\"e\".\"Key1\" = \"s0\".\"CompositeKeySkipSharedKey1\"\n")]
    [InlineData("sid = fda00e933162466c849962eaea0cfaff\n")]
    public void ValueOfSignsAlone_BegunCallOrColumn_IsNoSecret(string text)
    {
        var (file, fragments) = RuleCatalog.Extract("settings.ini", text);

        Assert.NotEmpty(fragments);
        Assert.Empty(Detector.Detect(file, fragments));
    }

    [Fact]
    public void Value_WithItsQuotes_IsFoundWithoutThem()
    {
        var (file, fragments) = RuleCatalog.Extract("settings.ini", "password = 'Kq7vR3zM9bT4',\n");

        Assert.Equal("Kq7vR3zM9bT4", Assert.Single(Detector.Detect(file, fragments)).Value);
    }
}
