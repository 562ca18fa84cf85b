using GdrCode.Emitting.Sarif;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Writes the findings of a run as SARIF, with the rules that the run was made with.</summary>
internal sealed class SarifOutput(Pipeline pipeline, RunKey key)
{
    private readonly SarifComposer composer = new(Rules(pipeline), pipeline.JudgeName, pipeline.Rules.Version, key.Id);

    public void Write(Stream target, IReadOnlyList<(string Repository, IReadOnlyList<LocatedFinding> Findings)> findings) => SarifFile.Write(target, composer, findings);

    /// <summary>Writes the file of one repository.</summary>
    public void WriteFile(string folder, string repository, IReadOnlyList<LocatedFinding> findings)
    {
        using var stream = File.Create(PathIn(folder, repository));
        Write(stream, [(repository, findings)]);
    }

    public static string PathIn(string folder, string repository) => Path.Combine(folder, repository + SarifFile.Extension);

    private static SarifRule[] Rules(Pipeline pipeline)
    {
        var scores = pipeline.Rules.Rules.ToLookup(r => r.Category.Id, r => r.Score);
        return [.. pipeline.Rules.Categories.Values.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new SarifRule(c, scores[c.Id].DefaultIfEmpty(0.5).Average()))];
    }
}
