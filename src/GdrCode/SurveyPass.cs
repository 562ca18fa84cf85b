using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Judging.Learned;

namespace GdrCode;

/// <summary>First pass over a repository: what the files say together. A file in which nothing counts is not read again.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="options">What to do.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="cache">What earlier repositories of the run tell of the same files.</param>
/// <param name="surveyed">Takes the number of lines of every file.</param>
internal sealed class SurveyPass(Pipeline pipeline, PipelineOptions options, ReviewedReader reader, SurveyCache? cache, Action<int>? surveyed)
{
    public async Task<Overview> RunAsync(ISource source, CancellationToken cancellationToken)
    {
        var surveys = new List<FileSurvey>();
        var late = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (entry, told, lines, isLate) in OrderedParallel.SelectAsync(source.Entries, options.Workers, LookAsync, cancellationToken))
        {
            surveyed?.Invoke(lines);
            if (isLate)
            {
                late.Add(entry.Path);
            }
            else if (told is not null)
            {
                surveys.Add(told);
            }
        }

        return Overview.Of(surveys, pipeline, options.Workers, late);
    }

    private async ValueTask<(SourceEntry Entry, FileSurvey? Survey, int Lines, bool IsLate)> LookAsync(SourceEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await Deadline.RunAsync(options.FileTimeout, stop => ValueTask.FromResult(
                reader.Read(entry) is FileInput.Text { File: var file } ? (entry, cache?.Survey(file, stop) ?? pipeline.Survey(file, stop), LabelComposer.CountLines(file.Text), false) : (entry, (FileSurvey?)null, 0, false)), cancellationToken);
        }
        catch (TimeoutException)
        {
            return (entry, null, 0, true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The passes that follow meet the same fault and report it.
            return (entry, new FileSurvey(entry.Path, 0, []) { MayCount = true }, 0, false);
        }
    }
}
