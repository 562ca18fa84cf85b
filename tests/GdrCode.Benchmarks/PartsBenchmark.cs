using BenchmarkDotNet.Attributes;

using GdrCode.Detection;
using GdrCode.Extraction;
using GdrCode.Judging;
using GdrCode.Judging.Learned;
using GdrCode.Model;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Benchmarks;

/// <summary>The stages on this repository's own sources. What counts is the ratio to parsing alone, which no tool of this kind can do without.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PartsBenchmark
{
    private readonly List<SourceFile> files = [];
    private readonly List<IReadOnlyList<Fragment>> fragments = [];
    private readonly Detector detector = new(RuleSet.Load());
    private readonly EmbeddedJudge judge = new(JudgeModel.Default, new Lexicon(), (category, value) => SurrogateSpace.Contains(category.Replacement, value), Attribution.Keep);
    private readonly List<IReadOnlyList<Finding>> findings = [];

    [GlobalSetup]
    public void Setup()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Corpus.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(p => !p.Contains("/obj/", StringComparison.Ordinal)))
        {
            var file = new SourceFile(Path.GetRelativePath(Corpus.Root, path), SourceText.From(File.ReadAllText(path)), FileKind.CSharp, "csharp", Place.Production);
            files.Add(file);
            fragments.Add(Extractors.Extract(file));
            findings.Add(detector.Detect(file, fragments[^1]));
        }
    }

    [Benchmark(Baseline = true)]
    public int Parse() => files.Sum(f => CSharpSyntaxTree.ParseText(f.Text).GetRoot().FullSpan.Length);

    [Benchmark]
    public int Extract() => files.Sum(f => Extractors.Extract(f).Count);

    [Benchmark]
    public int Detect() => files.Select((f, i) => detector.Detect(f, fragments[i]).Count).Sum();

    [Benchmark]
    public async Task<int> Judge()
    {
        var verdicts = 0;
        for (var i = 0; i < files.Count; i++)
        {
            verdicts += (await judge.JudgeAsync(files[i], fragments[i], findings[i], CancellationToken.None)).Count;
        }

        return verdicts;
    }
}
