using GdrCode.Model;
using GdrCode.Reporting;
using GdrCode.Reviewing;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>The findings of a run, held against the originals, with the marks of reviewers behind them.</summary>
internal sealed class ReviewItemList
{
    private const string Renamed = "the run renamed the file; review one that was made without --rename-paths";

    private readonly List<ReviewItem> all = [];
    private readonly Dictionary<(string, string), List<int>> byFile = [];

    public IReadOnlyList<ReviewItem> All => all;

    /// <summary>The key of a run: the one named, or the one in its folder; null where neither is there.</summary>
    /// <exception cref="InvalidDataException">The key that was named is not the run's.</exception>
    public static RunKey? KeyOf(RunFolder folder, string? keyFile)
    {
        var own = Path.Combine(folder.Restricted, "key");
        var key = keyFile is not null ? RunKey.Read(keyFile) : File.Exists(own) ? RunKey.Read(own) : null;
        return key is null || key.Id == folder.Report.KeyId ? key
            : keyFile is null ? null
            : throw new InvalidDataException($"{keyFile}: is key {key.Id}, and the run was made with key {folder.Report.KeyId}; name that one with --key-file");
    }

    public static ReviewItemList Read(RunFolder folder, ReviewTexts texts, RunKey? key)
    {
        var list = new ReviewItemList();
        var rows = folder.Spans.ToList();
        var renamed = rows.Where(r => r.Line == 0 && r.RefinedStart is not null).Select(r => (r.Repository, r.Path)).ToHashSet();
        // Rows of a file stand together; GroupBy keeps their order.
        foreach (var file in rows.GroupBy(r => (r.Repository, r.Path)))
        {
            var text = texts.Of(file.Key.Repository, file.Key.Path);
            var fault = renamed.Contains(file.Key) ? Renamed : text.Fault;
            var fingerprint = text.File is null ? string.Empty : RepositoryDecisions.Fingerprint(text.Bytes);
            foreach (var item in ReviewItems.Of(file.Where(r => r.Line == 0), SourceText.From(file.Key.Path)).Concat(ReviewItems.Of(file.Where(r => r.Line > 0), fault is null ? text.File?.Text : null)))
            {
                list.Add(fault is null ? Held(item with { File = fingerprint }, text, key) : item with { Unfit = fault });
            }
        }

        return list;
    }

    /// <summary>Adds marks that were made before.</summary>
    public void AddMarks(IEnumerable<ReviewDecision> marks, ReviewTexts texts)
    {
        foreach (var mark in marks)
        {
            var text = texts.Of(mark.Repository, mark.Path);
            var isSame = text.Fault is null && text.File is not null && RepositoryDecisions.Fingerprint(text.Bytes) == mark.File;
            Add(new ReviewItem(mark.Repository, mark.Path, mark.Places, mark.Found, Label.Sensitive, mark.Rule, 1, "no rule found it", null, $"mark {mark.Found} {mark.Value}")
            {
                File = mark.File,
                Value = mark.Value,
                Excerpt = isSame ? ReviewItems.ExcerptOf(text.File!.Text, mark.Places) : ("", "", ""),
                Unfit = isSame ? null : text.Fault ?? ReviewTexts.Changed,
            });
        }
    }

    /// <summary>Adds a mark, or finds the one that was made of the same before.</summary>
    public int AddMark(ReviewItem mark)
    {
        var known = all.FindIndex(i => i.Key == mark.Key);
        return known >= 0 ? known : Add(mark);
    }

    /// <summary>The findings that share characters with the places and reach beyond them.</summary>
    public IEnumerable<int> Crossing(string repository, string path, IReadOnlyList<ReviewPlace> places) =>
        byFile.GetValueOrDefault((repository, path))?.Where(i =>
            all[i].Places.Any(p => places.Any(q => p.Line == q.Line && p.Start < q.End && q.Start < p.End))
            && !all[i].Places.All(p => places.Any(q => p.Line == q.Line && q.Start <= p.Start && p.End <= q.End))) ?? [];

    /// <summary>The parts of findings on some lines of a file.</summary>
    public IEnumerable<ReviewContextSpan> On(string repository, string path, int first, int last) =>
        byFile.GetValueOrDefault((repository, path))?.SelectMany(i => all[i].Places.Where(p => p.Line >= first && p.Line <= last).Select(p => new ReviewContextSpan(i, p))) ?? [];

    private int Add(ReviewItem item)
    {
        all.Add(item);
        if (!byFile.TryGetValue((item.Repository, item.Path), out var numbers))
        {
            byFile[(item.Repository, item.Path)] = numbers = [];
        }

        numbers.Add(all.Count - 1);
        return all.Count - 1;
    }

    // With the key, the fingerprint tells whether the value still stands there; without, only whether there is such a place.
    private static ReviewItem Held(ReviewItem item, ReviewText text, RunKey? key)
    {
        var source = item.Places[0].Line == 0 ? SourceText.From(item.Path) : text.File!.Text;
        if (PlaceSpans.Of(source, item.Places) is not { Count: > 0 } runs)
        {
            return item with { Unfit = ReviewTexts.Changed };
        }

        if (key is null)
        {
            return item;
        }

        var written = string.Concat(runs.Select(source.ToString));
        if (key.Fingerprint(item.Category, written) == item.Fingerprint)
        {
            return item with { Value = written };
        }

        var places = item.Places[0].Line == 0 ? [] : FragmentPlaces.Find(text.Fragments, runs);
        var value = places.Select(p => p.Fragment.Value.Substring(p.Span.Start, p.Span.Length)).FirstOrDefault(v => key.Fingerprint(item.Category, v) == item.Fingerprint);
        // Of values that are encoded together only a part may have been found: which one can't be told.
        return value is null && !places.Any(p => p.Fragment.Text is NestedText { WholeOnly: true }) ? item with { Unfit = ReviewTexts.Changed } : item with { Value = value };
    }
}
