using GdrCode.Model;

namespace GdrCode;

/// <summary>Adds up what a repository has done so far.</summary>
internal sealed class ProgressMeter(string repository, int index, int repositories, int files, Counts before, Action<RunProgress>? progress)
{
    private int learnt;
    private int refined;
    private long linesLearnt;
    private long linesRefined;
    private long spansLearnt;
    private long spansRefined;

    public void Learnt(Lesson lesson)
    {
        learnt++;
        linesLearnt += lesson.Lines;
        spansLearnt += lesson.Values?.Count ?? 0;
        Report(learning: true, learnt);
    }

    public void Refined(FileResult result)
    {
        refined++;
        linesRefined += result.Counts.Lines;
        spansRefined += result.Counts.SensitiveSpans;
        Report(learning: false, refined);
    }

    // The second pass finds what the first has found and a little more; a count that falls back would only puzzle.
    private void Report(bool learning, int done) => progress?.Invoke(new RunProgress(
        repository, index + 1, repositories, learning, done, files, before.Lines + ((linesLearnt + linesRefined) / 2), before.SensitiveSpans + Math.Max(spansLearnt, spansRefined)));
}
