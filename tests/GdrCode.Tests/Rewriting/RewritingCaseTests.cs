using System.Text;

using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting;

/// <summary>Files that were once withheld, each named after the cause. What is marked in them is sensitive, whatever a judge thinks, and so is what the rules find.</summary>
public sealed class RewritingCaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly RunKey key;
    private readonly Pipeline pipeline;

    public RewritingCaseTests()
    {
        key = RunKey.Read(folder.Write("key", "a key of sixteen characters and more"));
        pipeline = new Pipeline(new PipelineOptions { Judge = "none" }, key);
    }

    public static TheoryData<string> Cases() => [.. Directory.GetFiles(Path.Combine(Checkout.Root, "fixtures", "rewriting")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        pipeline.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_IsWritten_WithoutItsValues(string name)
    {
        var (input, values) = Read(name);

        var result = await pipeline.RefineAsync(input, Knowledge.None, new LabelComposer("cases", key), CancellationToken.None);

        Assert.True(result.Outcome is FileOutcome.Rewritten, $"{result.Outcome}");
        var refined = Encoding.UTF8.GetString(result.Content!);
        Assert.All(values, v => Assert.DoesNotContain(v, refined, StringComparison.Ordinal));
        // Natural surrogates stand beside the one that could not be: no name becomes a mask.
        Assert.DoesNotContain("Xxxxxx", refined.Replace("\"Xxxx\" + 'x' + \"xxxx\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static (FileInput.Text Input, IReadOnlyList<string> Values) Read(string name)
    {
        var (text, spans) = MarkedText.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "fixtures", "rewriting", name)), name);
        var bytes = Encoding.UTF8.GetBytes(text);
        var (kind, language) = Pipeline.Classifier.Classify(name, text);
        var values = spans.Select(s => text[s.Start..s.End]).ToList();
        var file = new SourceFile(name, SourceText.From(text, new UTF8Encoding(false)), kind, language, Places.Of(name, text))
        {
            Reviewed = [.. spans.Select((s, i) => new ReviewedSpan([TextSpan.FromBounds(s.Start, s.End)], s.Label, s.Category, values[i]))],
        };
        return (new FileInput.Text(new SourceEntry(name, EntryKind.File, bytes.LongLength), file, bytes), values);
    }
}
