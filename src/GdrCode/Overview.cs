using GdrCode.Judging.Learned;

namespace GdrCode;

/// <summary>What the first pass leaves to those that follow.</summary>
/// <param name="Files">What each file tells, in the order of their paths.</param>
/// <param name="Survey">What the candidates say together.</param>
/// <param name="MayCount">Files in which something may count, or that failed.</param>
/// <param name="Late">Files that took too long.</param>
internal sealed record Overview(IReadOnlyList<FileSurvey> Files, Survey Survey, HashSet<string> MayCount, HashSet<string> Late)
{
    /// <summary>What files tell together.</summary>
    public static Overview Of(IReadOnlyList<FileSurvey> files, Pipeline pipeline, int workers, HashSet<string> late)
    {
        var survey = new Survey(files);
        return new Overview(files, survey, [.. files.AsParallel().WithDegreeOfParallelism(workers).Where(f => pipeline.MayCount(f, survey)).Select(f => f.Path)], late);
    }
}
