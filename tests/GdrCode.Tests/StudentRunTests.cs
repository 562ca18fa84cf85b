using GdrCode.Evaluation.Reporting;

namespace GdrCode.Tests;

public sealed class StudentRunTests : IDisposable
{
    private const string Command = "gdr evaluate student fixtures/student/corpus --held-out fixtures/student/held-out --key-file fixtures/demo.key --out OUT";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CommittedPage_IsWhatTheCommandWrites_AndHasTheShapeThatRefiningIsFor()
    {
        string At(string path) => Path.Combine(Checkout.Root, path);

        var scores = await StudentRun.RunAsync(At("fixtures/student/corpus"), At("fixtures/student/held-out"), At("fixtures/demo.key"), folder.Path, CancellationToken.None);

        var page = File.ReadAllText(folder.File("student.md"));
        Assert.True(page == File.ReadAllText(At("rules/evaluation/student.md")), $"rules/evaluation/student.md is out of date: {Command}, then copy OUT/student.md there\n{page}");
        var (raw, redacted, refined) = (scores.Forms[0], scores.Forms[1], scores.Forms[2]);
        Assert.Equal(["raw", "redacted", "refined"], scores.Forms.Select(f => f.Form));
        Assert.True(refined.PrivateExtracted < redacted.PrivateExtracted && redacted.PrivateExtracted < raw.PrivateExtracted, "refining keeps most private facts back");
        Assert.True(refined.PublicRight > redacted.PublicRight && refined.PublicRight <= raw.PublicRight, "refining loses fewer public facts than redaction");
        Assert.All(scores.Forms, f => Assert.InRange(f.Perplexity!.Value, 0.8 * raw.Perplexity!.Value, 1.25 * raw.Perplexity.Value));
        Assert.Single(StudentTables.Of(scores));
    }

    [Fact]
    public async Task CorpusWithoutMarks_IsRefused()
    {
        folder.Write("corpus/a/x.cs", "class A { }\n");

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => StudentRun.RunAsync(folder.File("corpus"), null, null, null, CancellationToken.None));

        Assert.EndsWith("holds no marked value; mark private facts ⟦category:text⟧ and public ones ⟦!text⟧", fault.Message, StringComparison.Ordinal);
    }
}
