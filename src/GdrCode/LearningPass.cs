using System.Collections.Concurrent;

using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Judging.Learned;
using GdrCode.Model;
using GdrCode.Rewriting;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>
/// Second pass over a repository: the sensitive values among what may count, which are then looked for everywhere. Once they are gone, the survey
/// says less than it did; what counts under that one is learnt too, so that a second run finds nothing that the first one left.
/// </summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="options">What to do.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="overview">What the first pass told.</param>
/// <param name="learnt">Takes the lesson of every file that is looked at for the first time.</param>
internal sealed class LearningPass(Pipeline pipeline, PipelineOptions options, ReviewedReader reader, Overview overview, Action<Lesson>? learnt)
{
    // A value that is looked for everywhere must be surer than one that changes where it stands alone.
    private const double LeastConfidence = 0.7;
    private const int LeastDistinct = 8;

    // Hardly anything is left for the second turn; what a third would find has yet to be met.
    private const int Turns = 3;

    private readonly HashSet<JudgedValue> values = [];
    private readonly HashSet<string> flagged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Place[]> places = new(StringComparer.Ordinal);

    // What the files tell that were rewritten last and are not yet part of what is left.
    private readonly Dictionary<string, FileSurvey> drafts = new(StringComparer.Ordinal);

    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<Learnt> RunAsync(ISource source, CancellationToken cancellationToken)
    {
        var weighed = new WeighedFiles();
        await LearnAsync(source, overview.MayCount, weighed, learnt, cancellationToken);
        var survey = overview.Survey;
        var left = Left(overview.Files);
        for (var turn = 1; turn < Turns && left is not null; turn++)
        {
            var refined = survey.Refined = new Survey(left);
            await LearnAsync(source, Again(survey, refined), weighed, told: null, cancellationToken);
            survey = refined;
            left = Left(left);
        }

        return new Learnt(new Knowledge(Known(), overview.Survey) { Earlier = weighed }, flagged, overview.Late);
    }

    // What the files tell once the values that are known by now are rewritten; null where that changes nothing.
    private FileSurvey[]? Left(IReadOnlyList<FileSurvey> files)
    {
        var known = Known();
        FileSurvey[] left = [.. files.Select(f => drafts.GetValueOrDefault(f.Path, f).Without(known.Contains))];
        drafts.Clear();
        return left.SequenceEqual(files, ReferenceEqualityComparer.Instance) ? null : left;
    }

    // A file is read again where something counts that did not before, and where what is found further changes its draft.
    private HashSet<string> Again(Survey before, Survey after) =>
        [.. flagged, .. overview.Files.AsParallel().WithDegreeOfParallelism(options.Workers).Where(f => pipeline.CountsAnew(f, before, after)).Select(f => f.Path)];

    private KnownValues Known() => KnownValues.From(values, pipeline.Rules.Categories.GetValueOrDefault("username-handle"));

    private async Task LearnAsync(ISource source, HashSet<string> paths, WeighedFiles weighed, Action<Lesson>? told, CancellationToken cancellationToken)
    {
        // With no value known from elsewhere, a file teaches the same in every turn, and what counts only now.
        var nothing = new Knowledge(KnownValues.From([], handle: null), overview.Survey) { Earlier = weighed, Later = weighed };
        await foreach (var lesson in OrderedParallel.SelectAsync(source.Entries.Where(e => paths.Contains(e.Path) && !overview.Late.Contains(e.Path)), options.Workers, FindAsync, cancellationToken))
        {
            told?.Invoke(lesson);
            if (lesson.TimedOut)
            {
                overview.Late.Add(lesson.Path);
            }
            else if (lesson.Sensitive is { } judged)
            {
                flagged.Add(lesson.Path);
                values.UnionWith(judged.Where(IsWorthLookingFor).Select(s => new JudgedValue(s.Finding.Value, s.Verdict.Category)));
                if (lesson.Draft is { } draft)
                {
                    drafts[lesson.Path] = draft;
                }
            }
        }

        async ValueTask<Lesson> FindAsync(SourceEntry entry, CancellationToken cancel)
        {
            try
            {
                return await Deadline.RunAsync(options.FileTimeout, stop => LearnAsync(entry, nothing, stop), cancel);
            }
            catch (TimeoutException)
            {
                return new Lesson(entry.Path, null) { TimedOut = true };
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The pass that follows meets the same fault and reports it.
                return new Lesson(entry.Path, []);
            }
        }
    }

    private async ValueTask<Lesson> LearnAsync(SourceEntry entry, Knowledge nothing, CancellationToken cancellationToken)
    {
        if (reader.Read(entry) is not FileInput.Text input)
        {
            return new Lesson(entry.Path, null);
        }

        var analysis = await pipeline.AnalyseAsync(input.File, nothing, cancellationToken);
        JudgedFinding[] sensitive = [.. analysis.Sensitive];
        return new Lesson(entry.Path, analysis.Judged.Count == 0 ? null : sensitive) { Draft = sensitive.Length == 0 || IsDrafted(entry.Path, sensitive) ? null : Draft(input.File, sensitive, nothing, cancellationToken) };
    }

    private bool IsDrafted(string path, JudgedFinding[] sensitive)
    {
        Place[] now = [.. sensitive.Select(s => new Place(s.Finding.Fragment.Text.ToSourceHull(s.Finding.ValueSpan), s.Verdict.Category))];
        var isDrafted = places.TryGetValue(path, out var before) && before.AsSpan().SequenceEqual(now);
        places[path] = now;
        return isDrafted;
    }

    // Of the text as it will most likely be: what stands beside a surrogate is seen in another light than beside a value.
    private FileSurvey Draft(SourceFile file, JudgedFinding[] sensitive, Knowledge known, CancellationToken cancellationToken)
    {
        var plan = Rewriter.Rewrite(file, sensitive, finding => pipeline.Surrogate(finding, known, attempt: 0));
        return pipeline.Survey(file with { Text = SourceText.From(file.Text.WithChanges(plan.Changes).ToString(), file.Text.Encoding), Reviewed = [] }, cancellationToken);
    }

    private static bool IsWorthLookingFor(JudgedFinding judged) =>
        judged.Verdict.Confidence >= LeastConfidence && (judged.Finding.Origin != FindingOrigin.Model || IsDistinct(judged.Finding.Value, judged.Verdict.Category));

    // A value that no rule describes must be unlike a word: what is a name or a number in one place is a word of the product in many.
    private static bool IsDistinct(string value, Category category) =>
        category.Group == "contact" ? value.Contains('@', StringComparison.Ordinal)
        : category.Id == "person-full-name" ? value.Split(' ') is { Length: >= 2 } words && words.All(w => w.Length > 1 && char.IsUpper(w[0]))
        : value.Length >= LeastDistinct && !value.Contains(' ', StringComparison.Ordinal) && value.Any(char.IsAsciiDigit);

    private readonly record struct Place(TextSpan Span, Category Category);
}

/// <summary>What the second pass leaves to the third.</summary>
/// <param name="Known">What is known of the repository.</param>
/// <param name="Flagged">Files in which something was found, or that failed.</param>
/// <param name="Late">Files that took too long.</param>
internal sealed record Learnt(Knowledge Known, HashSet<string> Flagged, HashSet<string> Late);
