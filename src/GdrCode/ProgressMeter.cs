using GdrCode.Model;

namespace GdrCode;

/// <summary>Adds up what a repository has done so far.</summary>
internal sealed class ProgressMeter(string repository, int index, int repositories, int files, Counts before, Action<RunProgress>? progress)
{
    private int surveyed;
    private int refined;
    private long linesSurveyed;
    private long linesRefined;
    private long spansLearnt;
    private long spansRefined;

    public void Surveyed(int lines)
    {
        surveyed++;
        linesSurveyed += lines;
        Report(learning: true, surveyed);
    }

    public void Learnt(Lesson lesson)
    {
        spansLearnt += lesson.Sensitive?.Count ?? 0;
        Report(learning: true, surveyed);
    }

    public void Refined(FileResult result)
    {
        refined++;
        linesRefined += result.Counts.Lines;
        spansRefined += result.Counts.SensitiveSpans;
        Report(learning: false, refined);
    }

    // The last pass finds what the one before has found and a little more; a count that falls back would only puzzle.
    private void Report(bool learning, int done) => progress?.Invoke(new RunProgress(
        repository, index + 1, repositories, learning, done, files, before.Lines + ((linesSurveyed + linesRefined) / 2), before.SensitiveSpans + Math.Max(spansLearnt, spansRefined)));
}
