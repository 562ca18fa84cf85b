using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Model;
using GdrCode.Reporting;
using GdrCode.Reviewing;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>A review of one run: its findings with their originals, and the decisions of one reviewer, which are on disk as soon as they are made. Not safe for several threads.</summary>
public sealed class ReviewSession : IDisposable
{
    private const int LinesAround = 20;
    private const int MostShown = 2_000;

    private readonly ReviewTexts texts;
    private readonly ReviewItemList items;
    private readonly DecisionLog log;
    private readonly TimeProvider clock;
    private readonly string reviewer;
    private readonly IReadOnlyDictionary<string, Category> categories;
    private readonly SurrogateGenerator surrogates;
    private DateTimeOffset latest;

    private ReviewSession(RunFolder folder, ReviewTexts texts, ReviewOptions options, TimeProvider clock)
    {
        this.texts = texts;
        this.clock = clock;
        reviewer = options.Reviewer;
        DecisionsFile = options.DecisionsFile ?? Path.Combine(folder.Restricted, ReviewOptions.DefaultFile);
        var key = ReviewItemList.KeyOf(folder, options.KeyFile);
        surrogates = new SurrogateGenerator((key ?? RunKey.Create()).Bytes);
        categories = RuleSet.Load(options.RulesFolder).Categories;
        items = ReviewItemList.Read(folder, texts, key);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(DecisionsFile))!);
        if (options.DecisionsFile is null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Restricted, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        log = DecisionLog.Open(DecisionsFile, reviewer);
        items.AddMarks(log.Marks, texts);
    }

    /// <summary>The file that the decisions are written to.</summary>
    public string DecisionsFile { get; }

    /// <summary>The findings in the order of the labels, marks of reviewers behind them.</summary>
    public IReadOnlyList<ReviewItem> Items => items.All;

    /// <summary>All categories that a finding can have, by group.</summary>
    public IEnumerable<(string Id, string Group, string Description)> Categories =>
        categories.Values.OrderBy(c => c.Group, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal).Select(c => (c.Id, c.Group, c.Description));

    /// <summary>Opens what <c>refine --out</c> or <c>scan --labels</c> wrote.</summary>
    /// <param name="run">The folder of the run.</param>
    /// <param name="inputs">The original repositories; not needed where patches give the originals back.</param>
    /// <param name="options">Who decides, and where it is written.</param>
    /// <param name="clock">Gives the time of decisions.</param>
    /// <param name="cancellationToken">Stops the opening of inputs.</param>
    /// <exception cref="OutputException">The folder is not one of a run.</exception>
    /// <exception cref="InvalidDataException">Labels, key or decisions are damaged.</exception>
    /// <exception cref="IOException">The decisions can't be written, or another review writes them.</exception>
    public static ReviewSession Open(string run, IReadOnlyList<RepositoryInput> inputs, ReviewOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var folder = RunFolder.Open(run);
        var texts = new ReviewTexts(folder, inputs, cancellationToken);
        try
        {
            return new ReviewSession(folder, texts, options, clock);
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        log.Dispose();
        texts.Dispose();
    }

    /// <summary>What is decided about a finding.</summary>
    public ReviewState StateOf(int item)
    {
        var key = Items[item].Key;
        var own = log.Own(key);
        return new ReviewState(
            own?.Answer ?? ReviewAnswer.None, own?.Category ?? Items[item].Category, own?.Surrogate, [.. log.Others(key).Select(o => $"{o.Reviewer}: {o.Answer.ToString().ToLowerInvariant()}")]);
    }

    /// <summary>Decides about a finding, and with <paramref name="everywhere"/> about all others of its value that the reviewer has not decided about.</summary>
    /// <returns>The findings whose state is another now.</returns>
    /// <exception cref="ReviewException">The category is not known, or the surrogate may not be written.</exception>
    public IReadOnlyList<int> Decide(int item, ReviewAnswer answer, string category, string? surrogate, bool everywhere)
    {
        var found = Fit(item);
        var chosen = string.IsNullOrEmpty(surrogate) || answer != ReviewAnswer.Accept ? null : surrogate;
        var value = ValueOf(found);
        if (chosen is not null && DecisionChecks.Fault(CategoryOf(category), value, chosen) is { } fault)
        {
            throw new ReviewException($"the surrogate {fault}; take one that is offered, or leave it empty");
        }

        if (chosen is not null && value is null)
        {
            throw new ReviewException("this value is written in a way that only the run's key could tell apart; leave the surrogate empty");
        }

        CategoryOf(category);
        var time = Now();
        int[] meant = [item, .. everywhere ? Enumerable.Range(0, Items.Count).Where(i => i != item && IsSame(found, i)) : []];
        log.Append([.. meant.Select(i => Row(Items[i], answer, category, chosen, value, time))]);
        return meant;
    }

    /// <summary>Takes the last decision back.</summary>
    /// <returns>The findings whose state is another now; none where there was nothing to take back.</returns>
    public IReadOnlyList<int> Undo()
    {
        var keys = log.Undo(Now()).Select(r => r.Key).ToHashSet();
        return keys.Count == 0 ? [] : [.. Enumerable.Range(0, Items.Count).Where(i => keys.Contains(Items[i].Key))];
    }

    /// <summary>Marks what no rule found, in the file of a finding.</summary>
    /// <param name="beside">A finding of the same file.</param>
    /// <param name="from">Line, from 1, and column, from 0 in code points, of the first character.</param>
    /// <param name="to">Line and column after the last.</param>
    /// <param name="category">What it is.</param>
    /// <returns>The number of the new finding.</returns>
    /// <exception cref="ReviewException">Nothing may be changed there, or a finding stands there.</exception>
    public int Mark(int beside, (int Line, int Column) from, (int Line, int Column) to, string category)
    {
        var found = Fit(beside);
        CategoryOf(category);
        var text = texts.Of(found.Repository, found.Path);
        var run = ReviewMarks.RunOf(text, from, to);
        var places = PlaceSpans.Of(text.File!.Text, run);
        if (items.Crossing(found.Repository, found.Path, places).Where(IsSensitive).Select(i => (int?)i).FirstOrDefault() is { } other)
        {
            throw new ReviewException($"a finding of {StateOf(other).Category} stands there; reject that one first, or mark all of it");
        }

        var item = items.AddMark(ReviewMarks.Of(text, found.Repository, run, places, category));
        log.Append(Row(Items[item], ReviewAnswer.Accept, category, surrogate: null, Items[item].Value, Now()));
        return item;
    }

    /// <summary>A surrogate for a value, another one for each number.</summary>
    /// <exception cref="ReviewException">The category is not known, or the value isn't.</exception>
    public string Suggest(int item, string category, int number) =>
        ValueOf(Fit(item)) is { } value ? surrogates.Create(CategoryOf(category), value, number == 0 ? 0 : number + 2) : throw new ReviewException("the value is not known without the run's key");

    /// <summary>The lines around a finding, with all findings on them; none where the original is not at hand.</summary>
    public ReviewContext ContextOf(int item, int further)
    {
        var found = Items[item];
        var text = texts.Of(found.Repository, found.Path).File?.Text;
        if (found.Places[0].Line == 0)
        {
            return new ReviewContext([new ReviewContextLine(0, 0, found.Path, false)], [new ReviewContextSpan(item, found.Places[0])]);
        }

        if (text is null)
        {
            return new ReviewContext([], []);
        }

        var first = Math.Max(1, found.Places[0].Line - LinesAround - further);
        var last = Math.Min(text.Lines.Count, found.Places[^1].Line + LinesAround + further);
        return new ReviewContext([.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(n => Shown(text, n, found))], [.. items.On(found.Repository, found.Path, first, last)]);
    }

    private static ReviewContextLine Shown(SourceText text, int number, ReviewItem found)
    {
        var line = text.Lines[number - 1].Span;
        if (line.Length <= MostShown)
        {
            return new ReviewContextLine(number, 0, text.ToString(line), false);
        }

        var at = found.Places.FirstOrDefault(p => p.Line == number) is { } place && PlaceSpans.Of(text, place) is { } run ? Math.Max(line.Start, run.Start - (MostShown / 4)) : line.Start;
        at -= at > line.Start && char.IsLowSurrogate(text[at]) ? 1 : 0;
        var shown = TextSpan.FromBounds(at, Math.Min(line.End, at + MostShown));
        return new ReviewContextLine(number, at == line.Start ? 0 : PlaceSpans.Of(text, TextSpan.FromBounds(line.Start, at))[0].End, text.ToString(shown), true);
    }

    private ReviewItem Fit(int item)
    {
        var found = item >= 0 && item < Items.Count ? Items[item] : throw new ReviewException("there is no such finding; load the page anew");
        return found.Unfit is null ? found : throw new ReviewException($"nothing can be decided here: {found.Unfit}");
    }

    private bool IsSensitive(int item) => StateOf(item).Answer switch
    {
        ReviewAnswer.Accept => true,
        ReviewAnswer.None => Items[item] is { Label: Label.Sensitive, IsMark: false },
        _ => false,
    };

    private Category CategoryOf(string id) => categories.GetValueOrDefault(id) ?? throw new ReviewException($"there is no category {id}");

    private bool IsSame(ReviewItem found, int other) =>
        Items[other].Fingerprint == found.Fingerprint && Items[other].Unfit is null && (log.Own(Items[other].Key)?.Answer ?? ReviewAnswer.None) == ReviewAnswer.None;

    // A value that the key has told is exact; else the likeliest that is written in the place.
    private string? ValueOf(ReviewItem item) => item.Value ?? ReviewMarks.ValueIn(texts.Of(item.Repository, item.Path), item.Places);

    private ReviewDecision Row(ReviewItem item, ReviewAnswer answer, string category, string? surrogate, string? value, DateTimeOffset time) =>
        new(item.Repository, item.Path, item.File, item.Places, item.Rule, item.Category, answer, category, surrogate, value, reviewer, time);

    // Decisions that were made in one stroke share their time, and no others do.
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return latest = now > latest ? now : latest.AddTicks(1);
    }
}
