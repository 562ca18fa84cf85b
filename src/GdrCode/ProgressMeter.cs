using GdrCode.Model;

namespace GdrCode;

/// <summary>Adds up what a repository has done so far.</summary>
internal sealed class ProgressMeter(string repository, int index, int repositories, int files, Counts before, Action<RunProgress>? progress)
{
    private int done;
    private long lines = before.Lines;
    private long spans = before.SensitiveSpans;

    public void Add(FileResult result)
    {
        done++;
        lines += result.Counts.Lines;
        spans += result.Counts.SensitiveSpans;
        progress?.Invoke(new RunProgress(repository, index + 1, repositories, done, files, lines, spans));
    }
}
