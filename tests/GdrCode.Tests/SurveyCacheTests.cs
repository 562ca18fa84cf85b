namespace GdrCode.Tests;

public class SurveyCacheTests
{
    [Fact]
    public void SameFilesInTheNextRepository_AreSurveyedOnce_AndGiveTheSameBytes()
    {
        SurveyCache? cache = null;
        var plain = Refinery.Default.Refine(Second());

        var first = Refinery.Default.Refine(First(), cache: p => cache = new SurveyCache(p));
        Assert.Equal(0, cache!.Hits);
        var second = Refinery.Default.Refine(Second(), workers: 2, cache: _ => cache);

        // The licence and the vendored file; the third has another path, the fourth another text.
        Assert.Equal(2, cache.Hits);
        Assert.Equal(plain.Written, second.Written);
        Assert.Equal(plain.Report.Counts.SensitiveLines, second.Report.Counts.SensitiveLines);
        Assert.DoesNotContain("strowska", string.Concat(first.Written.Concat(second.Written).Select(f => System.Text.Encoding.UTF8.GetString(f.Value))), StringComparison.OrdinalIgnoreCase);
    }

    private static MemoryRepository First() => Shared().Add("src/own.js", Text("a")).Add("src/A.cs", "class A { }\n");

    private static MemoryRepository Second() => Shared().Add("src/other.js", Text("a")).Add("src/A.cs", "class A { int b; }\n");

    private static MemoryRepository Shared() => new MemoryRepository().Add("COPYING", "Anybody may do anything with it.\n").Add("node_modules/jq/a.js", Text("b"));

    private static string Text(string name) => $"// ask Wilma Ostrowska <wilma.ostrowska@brenntal-logistik.de>\nvar {name} = 1;\n";
}
