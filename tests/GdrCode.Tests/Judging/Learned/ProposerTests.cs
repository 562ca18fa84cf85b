using GdrCode.Detection;
using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class ProposerTests
{
    private static readonly RuleSet Rules = RuleSet.Load();
    private static readonly Proposer Proposer = new(null, new Lexicon(), Rules.Categories);

    [Theory]
    [InlineData("README.md", "Long fits on `hal9.spekter.fi.taltecha.ee`, use nice.", "hal9.spekter.fi.taltecha.ee")]
    [InlineData("a.cs", "var u = \"https://adres-acc.kadans-it.nl:7480/v1\";", "adres-acc.kadans-it.nl")]
    [InlineData("notes.txt", "The old box is cucol1.tri-valley-cu.coop.", "cucol1.tri-valley-cu.coop")]
    public void Host_UnderADomain_IsProposed(string path, string text, string host) =>
        Assert.Contains(Of(path, text), p => p.RuleId == Proposals.Host && p.Value == host && p.Category.Id == "internal-hostname");

    [Theory]
    [InlineData("import jquery.min.js")]
    [InlineData("see www.example.com or docs.github.com")]
    [InlineData("calls System.Text.Json here")]
    public void FilePublicHostAndNamespace_AreNoHosts(string text) => Assert.DoesNotContain(Of("notes.txt", text), p => p.RuleId == Proposals.Host);

    [Theory]
    [InlineData("the lockbox code is g9f9 now", "g9f9")]
    [InlineData("the robot's word is agbado-meta-naira7", "agbado-meta-naira7")]
    [InlineData("runs on iis07", "iis07")]
    public void WordWithADigit_IsProposed_UnlessItIsOfTheTrade(string text, string token) =>
        Assert.Equal([token], Of("notes.txt", text + " in utf8, base64 and x86").Where(p => p.RuleId == Proposals.Token).Select(p => p.Value).Distinct());

    [Theory]
    [InlineData("和老蒋确认过,芯片手册第", "老蒋")]
    [InlineData("去年、榎本先生が気づいて", "榎本")]
    [InlineData("返信あり「月見里の祖父です」", "月見里")]
    [InlineData("وليد في إجازة", "وليد")]
    [InlineData("빙혜란 팀장 요청", "빙혜란")]
    [InlineData("टेस्ट मिश्रा जी", "मिश्रा")]
    public void Name_InAScriptWithoutCapitals_IsProposedWithoutTheSentence(string text, string name) =>
        Assert.Contains(Of("notes.txt", text), p => p.RuleId == Proposals.Name && p.Value == name);

    [Theory]
    [InlineData("1994-02-11 DWK  FIRST VERSION", "DWK")]
    [InlineData("NICKNAME:Tess", "Tess")]
    public void Name_BesideOtherCapitals_IsProposedAlone(string text, string name) => Assert.Contains(Of("notes.txt", text), p => p.Value == name);

    [Theory]
    [InlineData("main.go", "x := []byte{0xdc, 0xa6, 0x32, 0x5b, 0x90, 0x17}", "DCA6325B9017", "mac-address")]
    [InlineData("a.cs", "class A { byte[] b = new byte[] { 0x7C, 0xBB, 0x8A, 0x31, 0x0E, 0xF4 }; }", "7CBB8A310EF4", "mac-address")]
    [InlineData("main.rs", "let k = [0x5e, 0x91, 0x0c, 0xd7, 0x3f, 0x28, 0xb4, 0x6a, 0x13, 0xe8, 0x77, 0xc2, 0x09, 0xfd, 0x64, 0xab];", "5E910CD73F28B46A13E877C209FD64AB", "symmetric-key-seed-or-salt")]
    public void Bytes_OfTheLengthOfAnAddressOrAKey_AreProposedAsSuch(string path, string text, string digits, string category) =>
        Assert.Contains(Of(path, text), p => p.Value == digits && p.Category.Id == category);

    private static IReadOnlyList<GdrCode.Model.Finding> Of(string path, string text)
    {
        var (file, fragments) = RuleCatalog.Extract(path, text);
        return Proposer.Propose(file, fragments, []);
    }
}
