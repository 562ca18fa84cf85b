using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode.Tests.Detection;

/// <summary>What real public code holds and what no edit should touch: found or not, it is judged not sensitive.</summary>
public class FalseAlarmTests
{
    private static readonly RuleSet All = RuleSet.Load();

    [Theory]
    [InlineData("App.sln", "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"App\"")]
    [InlineData("Logo.xml", "<svg viewBox=\"0 0 1920 1080\"/>")]
    [InlineData("Agent.cs", "/// User-Agent: Dash/1.4.42.70")]
    [InlineData("Gpu.txt", "Device PCI\\VEN_10DE&DEV_21C4")]
    [InlineData("Ticks.cs", "var t = new DateTime(637261226721285297, DateTimeKind.Utc);")]
    [InlineData("Search.cs", "/// A local similar items provider that supports batch queries across multiple parts.")]
    [InlineData("Build.txt", "image ubuntu.mueller@registry.corp.org/prereqs")]
    [InlineData("Charts.cs", "// once we have a compatibility chart (#15586)")]
    [InlineData("Http.cs", "// see https://results.org.za/home/kowalczyk/1")]
    [InlineData("Old.cs", "/// Dithering after Robert W. Floyd, 1976.")]
    [InlineData("Northwind.sql", "INSERT INTO Customers VALUES ('Mataderos Weg 57, 10115 Berlin');")]
    [InlineData("de.xlf", "<target>Petite Margot</target>")]
    [InlineData("Plans.cs", "// (both Teams Starter PlanTypes (21, 16) and others)")]
    [InlineData("Url.txt", "see mongodb://host1,host2 there")]
    [InlineData("Query.cs", "class A { string q = \"ON [e].[Key1] = [s0].[CompositeKeySkipSharedKey1]\"; }")]
    [InlineData("Oid.cs", "class A { bool b = ext.Value == \"2.5.29.37\"; }")]
    [InlineData("Numeric.cs", "// num. math. 12, 377-383(1968) by two authors")]
    [InlineData("Access.cs", "class A { string s = \"AddAccess('Allow', $rmSidId, 268435456, 'none')\"; }")]
    [InlineData("run.ps1", "$out = (Join-Path $PWD \"asa-results-7x\")")]
    [InlineData("feed.ps1", "@{ endpoint = $uri; password = $azt }")]
    [InlineData("url.cs", "class A { string u = \"mongodb://usern%3Bme:p%3Bssword@localhost\"; }")]
    [InlineData("kms.json", "{ \"privateKey\": \"cHJpdmF0ZUtleQo=\" }")]
    [InlineData("vocabulary.json", "{ \"Tosh\": 47922, \"swast\": 47923, \"PIN\": 47924, \"rink\": 47925, \"paws\": 47926 }")]
    [InlineData("Endpoints.cs", "class A { Endpoint e = new(r, \"postgres.dev.internal\", 5432); }")]
    [InlineData("store.conf", "listen = \"mongodb-27017.sock\"")]
    public async Task PublicText_IsNotSensitive(string path, string text)
    {
        var (file, fragments) = ExampleFragments.Extract(path, text);
        var findings = new Detector(All).Detect(file, fragments);

        var verdicts = await new EmbeddedJudge(JudgeModel.Default, new Lexicon(), (_, _) => false, Attribution.Keep).JudgeAsync(file, fragments, findings, CancellationToken.None);

        Assert.DoesNotContain(verdicts, v => v.Label == Label.Sensitive);
    }

    [Theory]
    [InlineData(32, 1)]
    [InlineData(192, 0)]
    [InlineData(256, 1)]
    public void BytesCalledSecret_AreAKey_UnlessTheyAreAsLongAsATable(int length, int findings)
    {
        var random = new Random(5);
        var (file, fragments) = RuleCatalog.Extract("Hash.cs", $"class A {{ byte[] signingSecret = {{ {string.Join(", ", Enumerable.Range(0, length).Select(_ => $"0x{random.Next(1, 256):X2}"))} }}; }}");

        Assert.Equal(findings, new Detector(All).Detect(file, fragments).Count(f => f.RuleId == "named-bytes"));
    }

    [Fact]
    public void PartOfAGuid_IsNoFinding_AndAllOfItIs()
    {
        var part = Rules.Make("part", pattern: "[0-9A-F]{12}", digits: 4);
        var whole = Rules.Make("whole", pattern: "[0-9A-F-]{36}", digits: 4);

        Assert.Empty(Rules.Find(part, "id 9A19103F-16F7-4668-BE54-9A1E7A4F7556"));
        Assert.Single(Rules.Find(whole, "id 9A19103F-16F7-4668-BE54-9A1E7A4F7556"));
        Assert.Single(Rules.Find(part, "id 9A1E7A4F7556"));
    }

    [Fact]
    public void SeedWords_CountOnlyWordsOfTheList() => Assert.Equal(3, SeedWords.Count("abandon window otterly zoo"));
}
