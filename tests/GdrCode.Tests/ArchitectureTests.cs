using System.Text.RegularExpressions;

namespace GdrCode.Tests;

public partial class ArchitectureTests
{
    private static readonly string[] Stages = ["Crawling", "Extraction", "Detection", "Judging", "Rewriting", "Verification", "Emitting", "Evaluation", "Reporting", "Reviewing", "Datasets", "Cluster"];

    public static TheoryData<string> AllStages => [.. Stages];

    [Theory]
    [MemberData(nameof(AllStages))]
    public void Stage_NamesNoOtherStage(string stage)
    {
        // Evaluation and Reporting read labels, whose files Emitting writes; Cluster writes records, whose form Datasets knows.
        var allowed = stage is "Evaluation" or "Reporting" ? [stage, "Emitting"] : stage is "Cluster" ? [stage, "Datasets"] : new[] { stage };

        var strangers = SourceFiles(stage)
            .SelectMany(path => StageReference().Matches(File.ReadAllText(path)).Select(m => (Path: path, Stage: m.Groups[1].Value)))
            .Where(r => Stages.Contains(r.Stage) && !allowed.Contains(r.Stage))
            .Select(r => $"{Path.GetFileName(r.Path)} names {r.Stage}");

        Assert.Empty(strangers);
    }

    [Fact]
    public void Pipeline_NamesTheStagesInTheirOrder()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "src", "GdrCode", "Pipeline.cs"));

        foreach (var stage in Stages.Except(["Evaluation", "Reporting", "Reviewing", "Datasets", "Cluster"]))
        {
            Assert.Contains($"using GdrCode.{stage}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Model_NamesNoStage()
    {
        var strangers = SourceFiles("Model").Where(path => StageReference().Matches(File.ReadAllText(path)).Any(m => Stages.Contains(m.Groups[1].Value)));

        Assert.Empty(strangers);
    }

    [Fact]
    public void SourceFiles_StayUnderFourHundredLines()
    {
        var large = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadLines(p).Count() > 400);

        Assert.Empty(large);
    }

    [Fact]
    public void Library_KnowsNoModelProvider()
    {
        var references = typeof(Pipeline).Assembly.GetReferencedAssemblies().Select(a => a.Name);

        Assert.DoesNotContain(
            references,
            name => name!.StartsWith("OpenAI", StringComparison.Ordinal) || name.StartsWith("Azure", StringComparison.Ordinal) || name is "System.ClientModel" or "Microsoft.Extensions.AI.OpenAI");
    }

    private static IEnumerable<string> SourceFiles(string stage) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "GdrCode", stage), "*.cs", SearchOption.AllDirectories);

    [GeneratedRegex(@"\bGdrCode\.(\w+)")]
    private static partial Regex StageReference();
}
