using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Decides about findings in their context.</summary>
public interface IJudge
{
    /// <summary>Name and version, as it stands in labels.</summary>
    string Name { get; }

    /// <summary>One verdict per finding, in the same order.</summary>
    /// <param name="file">The file that the findings stand in.</param>
    /// <param name="fragments">All fragments of the file in source order, for context.</param>
    /// <param name="findings">The findings to decide about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<IReadOnlyList<Verdict>> JudgeAsync(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, CancellationToken cancellationToken);

    /// <summary>The findings with their verdicts, in the same order; a judge that reads for itself adds its own behind them.</summary>
    /// <param name="file">The file that the findings stand in.</param>
    /// <param name="fragments">All fragments of the file in source order.</param>
    /// <param name="findings">The findings to decide about.</param>
    /// <param name="survey">What the repository says as a whole; null where the file is all there is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    async ValueTask<Decision> DecideAsync(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings, Survey? survey, CancellationToken cancellationToken)
    {
        var verdicts = await JudgeAsync(file, fragments, findings, cancellationToken);
        return new Decision([.. findings.Zip(verdicts, (f, v) => new JudgedFinding(f, v))], []);
    }
}
