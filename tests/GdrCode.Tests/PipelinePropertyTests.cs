using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Model;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests;

/// <summary>The promises of the whole pipeline, on random files.</summary>
public sealed class PipelinePropertyTests
{
    private const int DefaultCount = 40;

    [Fact]
    public void PlantedValues_AreGone_AndTheSyntaxStays() => Holds(Samples.CSharp, sample =>
    {
        var refined = Refine(sample);
        Assert.Empty(refined.Missing);
        var text = Decode(refined.Written[sample.Path]);
        AssertGone(sample, text);
        AssertSameSyntax(sample.Text, text);
    });

    [Fact]
    public void ConfigurationWithPlantedValues_IsClean() => Holds(Samples.Configuration, sample =>
    {
        var refined = Refine(sample);
        Assert.Empty(refined.Missing);
        var text = Decode(refined.Written[sample.Path]);
        AssertGone(sample, text);
        Assert.Equal(SourceText.From(sample.Text).Lines.Count, SourceText.From(text).Lines.Count);
    });

    [Fact]
    public void EncodingAndWhatIsOutsideTheChanges_Stay() => Holds(Either, sample =>
    {
        var refined = Refine(sample);
        var (path, bytes) = Assert.Single(refined.Written);
        Assert.Equal(TextCodec.Decode(sample.Bytes).Text!.Encoding!.Preamble.ToArray(), TextCodec.Decode(bytes).Text!.Encoding!.Preamble.ToArray());
        Assert.Equal(LineEndsOf(sample.Text), LineEndsOf(Decode(bytes)));
        Assert.Equal(sample.Bytes, UnifiedPatch.Undo(bytes, Assert.Single(refined.Results).Patch));
    });

    [Fact]
    public void ASecondRun_ChangesNothing() => Holds(Either, sample =>
    {
        var (path, bytes) = Assert.Single(Refine(sample).Written);
        using var again = new MemoryRepository().Add(path, bytes);
        var refined = Refinery.Default.Refine(again);
        Assert.Empty(refined.Missing);
        Assert.Equal(bytes, refined.Written[path]);
    });

    [Fact]
    public void AnyNumberOfWorkers_GivesTheSameBytesAndLabels() => Holds(Either.ListOf(4), samples =>
    {
        var one = Refinery.Default.Refine(Repository(samples), workers: 1);
        var three = Refinery.Default.Refine(Repository(samples), workers: 3);
        Assert.Equal(one.Written.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => Convert.ToHexString(w.Value)), three.Written.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => Convert.ToHexString(w.Value)));
        Assert.Equal(one.Results.SelectMany(r => r.Spans), three.Results.SelectMany(r => r.Spans));
    });

    [Fact]
    public void Labels_TellNoValue_AndAreKeyed()
    {
        var other = new Refinery(new PipelineOptions(), "another key that nobody else has");
        Holds(Either, sample =>
        {
            var spans = Refine(sample).Results.SelectMany(r => r.Spans).Where(s => s.Label == Label.Sensitive).ToList();
            var keyed = other.Refine(Repository([sample])).Results.SelectMany(r => r.Spans).Where(s => s.Label == Label.Sensitive).ToList();
            Assert.Equal(spans.Select(s => (s.Line, s.Start, s.End, s.Category)), keyed.Select(s => (s.Line, s.Start, s.End, s.Category)));
            Assert.Empty(spans.Select(s => s.Fingerprint).Intersect(keyed.Select(s => s.Fingerprint)));
            foreach (var value in sample.Planted)
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
                Assert.DoesNotContain(spans, s => s.ToString().Contains(value, StringComparison.Ordinal) || hash.StartsWith(s.Fingerprint, StringComparison.Ordinal));
            }
        });
    }

    [Fact]
    public void DamagedFiles_AreWrittenOrNamed_AndCostNoOther() => Holds(
        from sample in Either
        from cut in Gen.Choose(0, 4000)
        from at in Gen.Choose(0, 4000)
        from garbage in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(6)
        from form in Gen.Choose(0, 3)
        select (sample.Path, Bytes: Damage(sample.Bytes, form, cut, at, garbage)), damaged =>
        {
            using var repository = new MemoryRepository().Add(damaged.Path, damaged.Bytes).Add("intact.txt", "nothing to see\n");
            var refined = Refinery.Default.Refine(repository);
            Assert.DoesNotContain(refined.Results, r => r.Outcome is FileOutcome.Failed);
            Assert.Equal("nothing to see\n"u8.ToArray(), refined.Written["intact.txt"]);
            if (!refined.Written.TryGetValue(damaged.Path, out var bytes))
            {
                Assert.Contains(refined.Missing, m => m.StartsWith(damaged.Path + ":", StringComparison.Ordinal));
                return;
            }

            if (TextCodec.Decode(damaged.Bytes).Text is { } before && !bytes.AsSpan().SequenceEqual(damaged.Bytes))
            {
                Assert.IsType<FileOutcome.Rewritten>(refined.Results.Single(r => r.Entry.Path == damaged.Path).Outcome);
                Assert.Equal(before.Lines.Count, TextCodec.Decode(bytes).Text!.Lines.Count);
            }

            using var again = new MemoryRepository().Add(damaged.Path, bytes);
            Assert.Equal(bytes, Refinery.Default.Refine(again).Written.GetValueOrDefault(damaged.Path));
        });

    [Theory]
    [InlineData("a.cs", "class C { object o = ", "(")]
    [InlineData("b.cs", "class C { object o = ", "new[] { ")]
    [InlineData("c.cs", "class C { string s = ", "$\"{")]
    [InlineData("d.cs", "", "namespace N { ")]
    [InlineData("e.cs", "", "#if A\n")]
    [InlineData("f.cs", "class C { string s = ", "\"a\" + ")]
    [InlineData("g.cs", "class C { int i = 1", " + 1")]
    [InlineData("a.json", "", "[")]
    [InlineData("b.json", "", "{\"a\":")]
    [InlineData("a.xml", "", "<a>")]
    [InlineData("a.yaml", "", "- ")]
    [InlineData("b.yaml", "", "{a: ")]
    [InlineData("a.toml", "a = ", "[")]
    [InlineData("a.md", "", "> ")]
    [InlineData("a.js", "", "`${")]
    [InlineData("a.py", "", "(")]
    [InlineData("a.html", "", "<div>")]
    [InlineData("a.sql", "", "/*")]
    public void DeepNesting_IsWrittenOrNamed(string path, string opening, string nested)
    {
        using var repository = new MemoryRepository().Add(path, opening + string.Concat(Enumerable.Repeat(nested, 20_000)) + "\nliisbet.hirvasniemi@kivilinn.ee\n");
        var refined = Refinery.Default.Refine(repository);
        Assert.DoesNotContain(refined.Results, r => r.Outcome is FileOutcome.Failed);
        Assert.True(refined.Written.ContainsKey(path) != refined.Missing.Any());
    }

    private static Gen<Sample> Either => Gen.OneOf(Samples.CSharp, Samples.CSharp, Samples.Configuration);

    private static void Holds<T>(Gen<T> samples, Action<T> promise) => Check.One(Fuzz.Runs(DefaultCount), Prop.ForAll(samples.ToArbitrary(), promise));

    private static Refined Refine(Sample sample) => Refinery.Default.Refine(Repository([sample]));

    private static MemoryRepository Repository(IEnumerable<Sample> samples)
    {
        var repository = new MemoryRepository();
        foreach (var (sample, i) in samples.Select((s, i) => (s, i)))
        {
            repository.Add(i == 0 ? sample.Path : $"{i}/{sample.Path}", sample.Bytes);
        }

        return repository;
    }

    private static string Decode(byte[] bytes) => TextCodec.Decode(bytes).Text!.ToString();

    private static string LineEndsOf(string text) => string.Concat(text.Where(c => c is '\r' or '\n'));

    // As the file writes it, and as a compiler puts it together.
    private static void AssertGone(Sample sample, string text)
    {
        var values = string.Concat(SyntaxFactory.ParseTokens(text).Select(t => t.ValueText));
        Assert.All(sample.Planted, p => Assert.False(text.Contains(p, StringComparison.Ordinal) || values.Contains(p, StringComparison.Ordinal), $"{p} is readable in\n{text}"));
    }

    private static void AssertSameSyntax(string before, string after)
    {
        Assert.Equal(SourceText.From(before).Lines.Count, SourceText.From(after).Lines.Count);
        Assert.Equal(TokensOf(before), TokensOf(after));
        Assert.Equal(CSharpSyntaxTree.ParseText(before).GetDiagnostics().Select(d => d.Id), CSharpSyntaxTree.ParseText(after).GetDiagnostics().Select(d => d.Id));
    }

    private static IEnumerable<string> TokensOf(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens(descendIntoTrivia: false).Select(t => t.IsKind(SyntaxKind.IdentifierToken) ? t.Text : t.Kind().ToString());

    private static byte[] Damage(byte[] bytes, int form, int cut, int at, byte[] garbage) => form switch
    {
        0 => bytes[..(cut % (bytes.Length + 1))],
        1 => [.. bytes[..(at % bytes.Length)], .. garbage, .. bytes[(at % bytes.Length)..]],
        2 => [.. bytes[(at % bytes.Length)..], .. bytes[..(at % bytes.Length)]],
        _ => [.. bytes[..(cut % (bytes.Length + 1))], .. garbage],
    };
}
