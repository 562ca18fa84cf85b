using System.Text;
using System.Text.Json;

using GdrCode.Tests.Emitting.Sarif;

namespace GdrCode.Tests;

public sealed class SarifRunTests : IDisposable
{
    private static readonly string Key = Path.Combine(Checkout.Root, "fixtures", "demo.key");
    private static readonly string[] Names = ["clinic-import", "encodings", "nordwind-billing", "tiny-math"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ScanLog_IsValid_HoldsNoValue_AndItsFixesGiveTheRefinedFiles()
    {
        using var stream = new MemoryStream();
        await ScanRun.RunAsync(Inputs(), Key, new PipelineOptions { Fixes = true }, new ScanOutputs { Sarif = stream }, new RunHooks(), CancellationToken.None);
        await RefineAsync(new PipelineOptions());
        using var log = JsonDocument.Parse(stream.ToArray());

        Assert.Empty(SarifSchema.Faults(log.RootElement));
        var runs = log.RootElement.GetProperty("runs").EnumerateArray().ToList();
        Assert.Equal(4, runs.Count);
        Assert.NotEmpty(runs[0].GetProperty("results").EnumerateArray());
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("snippet", text, StringComparison.Ordinal);
        Assert.All((string[])["Maria Keller", "Vq7!tmR2xL", "maria.keller", "k&amp;9Trw#2Lp", "Ewa Zielonka", "94.130.77.18"], value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
        foreach (var fixes in runs.SelectMany(Changes).GroupBy(c => c.Uri, c => c.Change))
        {
            var original = Path.Combine(Checkout.Root, fixes.Key);
            var refined = folder.File("out/repositories/" + fixes.Key["fixtures/repositories/".Length..]);
            Assert.Equal(await File.ReadAllTextAsync(refined, EncodingOf(original)), Apply(await File.ReadAllTextAsync(original, EncodingOf(original)), fixes));
        }
    }

    [Fact]
    public async Task RefineLogs_AreValid_AndHoldNoHashOfAValue()
    {
        await RefineAsync(new PipelineOptions { SarifFiles = true });

        foreach (var name in Names)
        {
            using var log = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.File($"out/labels/{name}.sarif")));
            Assert.Empty(SarifSchema.Faults(log.RootElement));
        }

        var mailer = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "fixtures/repositories/nordwind-billing/src/Billing/InvoiceMailer.cs"));
        var plain = GdrCode.Emitting.Sarif.LineHashes.Of(mailer).Select(h => h.Split(':')[0]).ToHashSet();
        using var billing = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.File("out/labels/nordwind-billing.sarif")));
        var hashes = billing.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => Uri(r).EndsWith("InvoiceMailer.cs", StringComparison.Ordinal))
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!.Split(':')[0]).ToList();
        Assert.NotEmpty(hashes);
        Assert.DoesNotContain(hashes, plain.Contains);
    }

    [Fact]
    public async Task ScanLog_HashesLinesAsCodeScanningDoes_AndSuppressesWhatIsAllowed()
    {
        folder.Write("repo/a.cs", "class A\n{\n    // mail liisbet.hirvasniemi@kivilinn.ee gdr:allow\n    // mail orsolya.keller@kivilinn.ee\n}\n");
        using var stream = new MemoryStream();

        await ScanRun.RunAsync(
            RepositoryInput.Resolve([folder.File("repo")], null), null, new PipelineOptions { Fixes = true }, new ScanOutputs { Sarif = stream }, new RunHooks(), CancellationToken.None);

        using var log = JsonDocument.Parse(stream.ToArray());
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToDictionary(r => Region(r).GetProperty("startLine").GetInt32());
        Assert.Equal([3, 4], results.Keys.Order());
        Assert.True(results[3].TryGetProperty("suppressions", out _));
        Assert.False(results[4].TryGetProperty("suppressions", out _));
        Assert.Equal(
            GdrCode.Emitting.Sarif.LineHashes.Of(await File.ReadAllTextAsync(folder.File("repo/a.cs")))[3],
            results[4].GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString());
    }

    private Task<GdrCode.Model.RunReport> RefineAsync(PipelineOptions options) =>
        RefineRun.RunAsync(Inputs(), folder.File("out"), Key, resume: false, force: false, options, new RunHooks(), CancellationToken.None);

    private static IReadOnlyList<RepositoryInput> Inputs() =>
        RepositoryInput.Resolve([.. Names.Select(n => Path.Combine(Checkout.Root, "fixtures", "repositories", n))], null);

    private static string Uri(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static JsonElement Region(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

    private static IEnumerable<(string Uri, JsonElement Change)> Changes(JsonElement run) => run.GetProperty("results").EnumerateArray()
        .Where(r => r.TryGetProperty("fixes", out _))
        .SelectMany(r => r.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements").EnumerateArray().Select(c => (Uri(r), c)));

    private static Encoding EncodingOf(string path) =>
        path.EndsWith("windows-1252.ini", StringComparison.Ordinal) ? Encoding.Latin1 : path.Contains("utf-16le", StringComparison.Ordinal) ? Encoding.Unicode : new UTF8Encoding(true);

    // Applied as an editor would: from the end, by lines and columns.
    private static string Apply(string text, IEnumerable<JsonElement> replacements)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        var edits = replacements.Select(r => (Region: r.GetProperty("deletedRegion"), Text: r.GetProperty("insertedContent").GetProperty("text").GetString()!))
            .Select(e => (Start: At(e.Region, "start"), End: At(e.Region, "end"), e.Text)).Distinct().OrderByDescending(e => e.Start);
        return edits.Aggregate(text, (current, e) => string.Concat(current.AsSpan(0, e.Start), e.Text, current.AsSpan(e.End)));

        int At(JsonElement region, string edge) => starts[region.GetProperty(edge + "Line").GetInt32() - 1] + region.GetProperty(edge + "Column").GetInt32() - 1;
    }
}
