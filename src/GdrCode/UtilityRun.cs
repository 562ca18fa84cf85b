using System.Text.Json.Serialization;

using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Utility;
using GdrCode.Evaluation.Utility.Builds;

namespace GdrCode;

/// <summary>Compares raw repositories with what <c>refine</c> made of them.</summary>
public static class UtilityRun
{
    /// <summary>A build, and a run of tests, may take 300 s unless told otherwise.</summary>
    public const double DefaultBuildTimeoutSeconds = 300;

    /// <summary>Compares the texts, and with <paramref name="buildLimit"/> builds and tests both sides.</summary>
    /// <param name="raw">A folder of repositories.</param>
    /// <param name="refined">The output of <c>refine</c>, or a folder of repositories with the same names.</param>
    /// <param name="buildLimit">How long each build and each run of tests may take; null to build nothing. Building runs the repositories' code.</param>
    /// <param name="output">Takes the report, and what builds printed in <c>restricted/</c>; null to write none.</param>
    /// <param name="log">Takes a line for every repository that is built.</param>
    /// <param name="cancellationToken">Ends what is built.</param>
    /// <exception cref="InvalidDataException">A folder is not there or holds no repository, or there is no SDK to build with.</exception>
    public static async Task<UtilityScores> RunAsync(string raw, string refined, TimeSpan? buildLimit, string? output, Action<string> log, CancellationToken cancellationToken)
    {
        var folder = RefinedFolder.Of(refined);
        var scores = UtilityScoring.Score(RepositoryTexts.Of(raw, folder).Select(t => (t.Path, t.Raw, t.Refined)));
        var files = output is null ? null : new EvaluationFolder(output);
        if (buildLimit is { } limit)
        {
            var builds = new List<RepositoryBuild>();
            foreach (var repository in MarkedCorpus.Repositories(raw))
            {
                log($"building {repository}");
                builds.Add(await BuildScoring.ScoreAsync(
                    repository, Path.Combine(raw, repository), Path.Combine(folder, repository), limit, files is null ? null : text => files.WriteBuildLog(repository, text), cancellationToken));
            }

            scores = scores with { Builds = new BuildScores(builds) };
        }

        files?.Write("utility", scores, UtilityJson.Default.UtilityScores, UtilityTables.Page(scores));
        return scores;
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(UtilityScores))]
internal sealed partial class UtilityJson : JsonSerializerContext;
