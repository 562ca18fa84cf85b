using System.Globalization;

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
    [InlineData("ask https://your-domain.ticketing.net/rest or mycompany.crm.io")]
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
    [InlineData("call 435 418 165 now", "435 418 165")]
    [InlineData("the desk is (37) 788-063, or 12", "(37) 788-063")]
    [InlineData("in 2024 or 77 at 5321 6 12", "2024;5321 6 12")]
    [InlineData("110 220 330 440 550 660 770", "110;220;330;440;550;660;770")]
    [InlineData("C6 D6 57 67 77 87 A7 and 5321 6 12", "5321 6 12")]
    [InlineData("110, 220; 330\t440", "110;220;330;440")]
    [InlineData("27 855 27 860 27 864 c 0 and 5321 6 12", "5321 6 12")]
    public void Digits_InGroups_AreProposedTogether_UnlessTheyAreData(string text, string numbers) =>
        Assert.Equal(numbers.Split(';'), Of("notes.txt", text).Where(p => p.RuleId == Proposals.Number).Select(p => p.Value));

    [Theory]
    [InlineData("init(1779033703, 4089235720), init(3144134277, 2227873595), init(1013904242, 4271175723)", 0)]
    [InlineData("order 1779033703 and 4089235720 of today", 2)]
    public void LongNumbers_SixInALine_AreConstants(string text, int proposals) =>
        Assert.Equal(proposals, Of("notes.txt", text).Count(p => p.Value.Length == 10));

    [Theory]
    [InlineData(6, false)]
    [InlineData(1, true)]
    public void RowOfNumbers_AmongRows_IsData(int around, bool isProposed)
    {
        var rows = string.Concat(Enumerable.Repeat("910; 74; 8; 62; 8; 5117\n", around));

        Assert.Equal(isProposed, Of("font.txt", $"the points of a curve\n{rows}910; 74; 8; 62; 8; 6221\n{rows}and no more\n").Any(p => p.Value == "6221"));
    }

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
    [InlineData("moved to Ylvisaker. We know", "Ylvisaker")]
    [InlineData("moved to Prof. J. Ylvisaker here", "J. Ylvisaker")]
    [InlineData("moved to Wethr. Ylvisaker here", "Wethr. Ylvisaker")]
    public void Name_EndsWithItsSentence_NotWithAnAbbreviation(string text, string name) => Assert.Contains(Of("notes.txt", text), p => p.RuleId == Proposals.Name && p.Value == name);

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

    [Theory]
    [InlineData("var c = new[] { \"#CC1512\", \"#017B92\", \"017b92\" };", "017b92")]
    [InlineData("var c = \"#Ada\";", "#Ada", "Ada")]
    [InlineData("[Flags] enum E { A = 134217728, B = 134217729 }", "134217729")]
    [InlineData("var row = new[] { \"False\", \"true\", \"Falk\" };", "Falk")]
    [InlineData("var art = \"bB@B@x7 k8d2\";", "bB@B@x7 k8d2", "k8d2")]
    [InlineData("var r = new Regex(@\"(?<disc>BD25|BDISO) Kukkonen\"); var n = \"BD25\";", "BD25")]
    [InlineData("var t = \"&ouml;&szlig; &aacute; NaN, k8d2\";", "&ouml;&szlig; &aacute; NaN, k8d2", "k8d2")]
    public void ColourFlagPictureEntityAndPattern_AreNotProposed(string text, params string[] proposed) =>
        Assert.Equal(proposed, Of("a.cs", text).Select(p => p.Value).Distinct());

    [Fact]
    public void NameBesideAPattern_InAComment_IsProposed() =>
        Assert.Contains(Of("a.cs", "// (?:a|b) is from Ilse Kukkonen (?!)\nvar a = 1;"), p => p.Value == "Ilse Kukkonen");

    [Fact]
    public void Drawing_IsNotProposed_WhatStandsBesideItIs()
    {
        var proposals = Of("a.cs", "var icon = \"<title>Kukkonen 4711</title><path d=\\\"M19,3H5C3.9,3,3,3.9,3,5v14c0,1.1,0.9,2,2,2h14z\\\"/>\";");

        Assert.Contains(proposals, p => p.Value == "Kukkonen");
        Assert.Contains(proposals, p => p.Value == "4711");
        Assert.DoesNotContain(proposals, p => p.Value.Contains(',', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(10, true)]
    public void Codes_OfAListThatAProgramMade_AreNotProposed_ThoseOfAPersonAre(int count, bool isProposed)
    {
        var list = string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"    \"Q7XM{i:00}K2ZP9RT4WB6N\",\n")));

        Assert.Equal(isProposed, Of("codes.json", $"{{ \"codes\": [\n{list}\"x\"] }}").Count > 0);
    }

    [Theory]
    [InlineData("bom.json", false)]
    [InlineData("users.json", true)]
    public void Digest_InABillOfMaterials_IsNotProposed(string path, bool isProposed)
    {
        const string Digest = "c72b98bdbe46f63046b1781777c6e7443f0663ca";
        var proposals = Of(path, $$"""{ "author": "Zylwick", "hashes": [ { "alg": "SHA-1", "content": "{{Digest}}" } ] }""");

        Assert.Equal(isProposed, proposals.Any(p => p.Value == Digest));
        Assert.Contains(proposals, p => p.Value == "Zylwick");
    }

    [Theory]
    [InlineData("see zylwick#4493 and zylwick#489/#491", "zylwick#4493")]
    [InlineData("regression for GH-3009", "GH-3009")]
    public void Issue_OfATracker_IsNotProposed(string text, string issue)
    {
        Assert.DoesNotContain(Of("a.cs", "// " + text), p => p.Value.Contains('#', StringComparison.Ordinal) || p.Value == issue);
        Assert.Contains(Of("a.cs", "// ask for Kunde#4493"), p => p.Value == "Kunde#4493");
    }

    [Theory]
    [InlineData("1998-01-0{0},97.{1}1,96.{1}5,236{1}100")]
    [InlineData("3/{0}/2013 12:00:00 AM,151.76,152.92,151.52,152.92,9.{1}288E+07,")]
    [InlineData("1993-06-0{0}T13:30:00Z,44.625,44.21875,227{1}00,-10.01978406")]
    public void RowOfNumbers_OfATable_IsNotProposed(string row)
    {
        var table = "Date,Open,High,Volume\n" + string.Concat(Enumerable.Range(0, 40).Select(i => string.Format(CultureInfo.InvariantCulture, row, i % 9 + 1, i % 9) + "\n"));

        Assert.DoesNotContain(Of("prices.csv", table), p => p.Value.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void RowOfNumbers_AmongText_IsProposed() =>
        Assert.Contains(Of("notes.txt", "The four numbers are 40771 20933 61225 18004 today.\n"), p => p.Value == "40771");

    [Theory]
    [InlineData("class GuidConverter { byte[] bytes = { 180, 39, 238, 150, 139, 134, 73, 64, 186, 103, 203, 184, 60, 229, 180, 98 }; }")]
    [InlineData("class A { byte[] guid = { 180, 39, 238, 150, 139, 134, 73, 64, 186, 103, 203, 184, 60, 229, 180, 98 }; }")]
    public void Bytes_OfAGuid_AreNoKey(string text) => Assert.DoesNotContain(Of("a.cs", text), p => p.RuleId == Proposals.Key);

    [Theory]
    [InlineData("https://your-domain.ticketing.net/rest/api/3/component/10000")]
    [InlineData("your-domain.ticketing.net")]
    public void HostToBeFilledIn_IsNotProposed(string value) => Assert.Empty(Of("a.json", $"{{\"self\": \"{value}\"}}"));

    [Theory]
    [InlineData("a.json", "{\"self\": \"https://github.com/usujotakug4/tool\"}")]
    [InlineData("a.py", "# see https://github.com/usujotakug4/tool, usujotakug4/tool")]
    public void ProjectOfACodeHost_IsNotProposed(string path, string text) => Assert.DoesNotContain(Of(path, text), p => p.Value.Contains('/'));

    [Theory]
    [InlineData("see discussion_r2087994417 there")]
    [InlineData("see issuecomment-20879944 there")]
    [InlineData("see issue #27308 and CVE-2019-0815 there")]
    [InlineData("up to 1073741823 of them")]
    public void NumberOfATracker_OrOfAllBits_IsNotProposed(string text) => Assert.DoesNotContain(Of("notes.txt", text), p => p.RuleId == Proposals.Number);

    private static IReadOnlyList<GdrCode.Model.Finding> Of(string path, string text)
    {
        var (file, fragments) = RuleCatalog.Extract(path, text);
        return Proposer.Propose(file, fragments, []);
    }
}
