using GdrCode.Evaluation.Utility;
using GdrCode.Evaluation.Utility.Builds;

namespace GdrCode.Tests.Evaluation.Utility;

/// <summary>Builds for real; the repositories need no package.</summary>
public sealed class BuildScoringTests : IDisposable
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task RefinedTextThatDoesNotCompile_IsCounted_WithItsPlace()
    {
        folder.Write("raw/A.csproj", Project);
        folder.Write("raw/src/A.cs", "class A { const string Mail = \"ada@example.org\"; }\n");
        folder.Write("raw/obj/stale.cs", "this is no C#\n");
        folder.Write("refined/A.csproj", Project);
        folder.Write("refined/src/A.cs", "\nclass A { const string Mail = eve\"; }\n");
        // What stands above a repository has no say in its build.
        folder.Write("Directory.Build.props", "<Project><Target Name=\"Stop\" BeforeTargets=\"Build\"><Error Text=\"stopped\" /></Target></Project>");
        var log = string.Empty;

        var scored = await BuildScoring.ScoreAsync("a", folder.File("raw"), folder.File("refined"), Limit, text => log += text, CancellationToken.None);

        Assert.Equal(new RepositoryBuild("a", 1, BuildOutcome.Built, BuildOutcome.NotBuilt, 0, 0, scored.Reason), scored);
        Assert.Matches("^after: A.csproj: CS[0-9]+ at src/A.cs:2$", scored.Reason);
        Assert.Contains("# before", log, StringComparison.Ordinal);
        Assert.Contains("error CS", log, StringComparison.Ordinal);
        Assert.Equal(["stale.cs"], Directory.GetFileSystemEntries(folder.File("raw/obj")).Select(Path.GetFileName));
        Assert.Equal((1, 0), (new BuildScores([scored]).Buildable, new BuildScores([scored]).StillBuilding));
    }

    [Fact]
    public async Task BuildThatTakesTooLong_IsEnded_AndNotCountedAgainstRefining()
    {
        folder.Write("raw/A.csproj", Project.Replace("</Project>", "<Target Name=\"Wait\" BeforeTargets=\"CoreCompile\"><Exec Command=\"sleep 600\" /></Target></Project>", StringComparison.Ordinal));

        var scored = await BuildScoring.ScoreAsync("a", folder.File("raw"), folder.File("refined"), TimeSpan.FromSeconds(1), null, CancellationToken.None);

        Assert.Equal(new RepositoryBuild("a", 0, BuildOutcome.TimedOut, BuildOutcome.NotTried, 0, 0, "building A.csproj took longer than 1 s"), scored);
        Assert.Equal(0, new BuildScores([scored]).Buildable);
    }

    [Fact]
    public void Targets_AreTheSolutions_OrElseTheProjects()
    {
        folder.Write("one/A.slnx", "<Solution/>");
        folder.Write("one/src/A.csproj", Project);
        folder.Write("two/src/B.fsproj", Project);
        folder.Write("two/src/A.csproj", Project);
        folder.Write("two/readme.md", "text");

        Assert.Equal(["A.slnx"], BuildTargets.In(folder.File("one")));
        Assert.Equal(["src/A.csproj", "src/B.fsproj"], BuildTargets.In(folder.File("two")));
    }
}
