using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Model;

namespace GdrCode.Tests.Judging;

public class MachineTextTests
{
    private static readonly Detector Detector = new(RuleSet.Load());

    [Theory]
    [InlineData("Localizations/app-de.po", true)]
    [InlineData("src/Strings.resx", true)]
    [InlineData("web/i18n/fr.json", true)]
    [InlineData("src/main/resources/messages_tr.properties", true)]
    [InlineData("src/main/resources/Labels_pt_BR.properties", true)]
    [InlineData("src/main/resources/application_db.properties.bak", false)]
    [InlineData("src/main/resources/application.properties", false)]
    [InlineData("src/Program.cs", false)]
    [InlineData("data/people.json", false)]
    public void Translation_IsToldByItsPath(string path, bool expected) => Assert.Equal(expected, MachineText.IsTranslation(path));

    [Theory]
    [InlineData("bom.json", true)]
    [InlineData("out/app-bom.xml", true)]
    [InlineData("sbom.cdx.json", true)]
    [InlineData("release/tool.spdx", true)]
    [InlineData("aplomb.json", false)]
    [InlineData("bombs.json", false)]
    public void BillOfMaterials_IsToldByItsName(string path, bool expected) => Assert.Equal(expected, MachineText.IsBillOfMaterials(path));

    [Theory]
    [InlineData("app.js", 3000, true)]
    [InlineData("app.min.css", 3000, true)]
    [InlineData("app.js.map", 100, true)]
    [InlineData("app.js", 100, false)]
    [InlineData("patients.json", 3000, false)]
    public void Script_IsMinifiedWhereItsLineIsLong(string path, int length, bool expected)
    {
        var (file, fragments) = RuleCatalog.Extract(path, $"\"password\": \"Kq7vR3zM9bT4\", \"{new string('x', length)}\"");
        var finding = new Finding("any", new Category("password-literal", "credential", "", "", "password"), fragments[0], new(0, 1), 1);

        Assert.Equal(expected, MachineText.IsMinified(file, finding));
    }

    [Theory]
    [InlineData(1100, 0, true)]
    [InlineData(1100, 900, true)]
    [InlineData(1100, 1200, false)]
    [InlineData(300, 0, false)]
    public void Dictionary_IsMostlyLinesOfOneWord(int words, int others, bool expected)
    {
        var text = string.Concat(Enumerable.Range(0, words).Select(i => $"kawa{i}.yama.jp\n")) + string.Concat(Enumerable.Range(0, others).Select(i => $"// ask {i} first\n"));

        Assert.Equal(expected, MachineText.IsWordList(RuleCatalog.Extract("list.dat", text).File));
    }

    [Fact]
    public void Vocabulary_WithTheRankOfEachWord_IsADictionary()
    {
        var text = string.Concat(Enumerable.Range(0, 1100).Select(i => $"{Convert.ToBase64String([65, (byte)(i % 200), (byte)(i / 200)])} {i}\n"));

        Assert.True(MachineText.IsWordList(RuleCatalog.Extract("words.tiktoken", text).File));
    }

    [Theory]
    [InlineData("key{0}=value")]
    [InlineData("/home/mia/{0}")]
    public void ListOfSettingsOrPaths_IsNoDictionary(string line)
    {
        var text = string.Concat(Enumerable.Range(0, 1100).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i) + "\n"));

        Assert.False(MachineText.IsWordList(RuleCatalog.Extract("list.txt", text).File));
    }

    [Fact]
    public void WordForPassword_InACatalogue_IsDecidedAgainst_ButAPasswordIsNot()
    {
        Assert.All(Secrets("i18n/ja.json", "{ \"Password\": \"パスフレーズ\" }"), d => Assert.True(d));
        Assert.Contains(false, Secrets("i18n/ja.json", "{ \"Password\": \"Kq7!vR3zM9\" }"));
    }

    private static List<bool> Secrets(string path, string text)
    {
        var (file, fragments) = RuleCatalog.Extract(path, text);
        var findings = Detector.Detect(file, fragments);
        return [.. findings.Where(f => f.RuleId == "named-secret").Select(f => Doubts.AreDecisive(file, f, findings))];
    }
}
