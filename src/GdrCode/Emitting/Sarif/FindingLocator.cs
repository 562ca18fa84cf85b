using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Emitting.Sarif;

/// <summary>Places the judged values of a file in lines and UTF-16 columns, with what to write instead.</summary>
/// <param name="repository">Folder name of the repository.</param>
/// <param name="prefix">The folder that is read, below the root of its git repository, with a final <c>/</c>; empty for the root.</param>
/// <param name="fingerprint">The fingerprint of a category's id and a value.</param>
/// <param name="hashMasked">
/// Hash lines with their sensitive values blanked out. Code scanning knows a line again by a plain hash, which tells a short value to
/// who tries all of them; an output that is meant for sharing must not hold it.
/// </param>
internal sealed class FindingLocator(string repository, string prefix, Func<string, string, string> fingerprint, bool hashMasked)
{
    private static readonly Region FirstLine = new(1, 1, 1, 1);

    /// <summary>One finding per sensitive value and per value that an allowance covers, in the order of the source.</summary>
    /// <param name="path">Path inside the repository.</param>
    /// <param name="original">Text as it was.</param>
    /// <param name="refined">Verified text; null where there is none.</param>
    /// <param name="spans">The judged values.</param>
    public IReadOnlyList<LocatedFinding> Locate(string path, SourceText original, SourceText? refined, IReadOnlyList<LabelledSpan> spans)
    {
        LabelledSpan[] shown = [.. spans.Where(s => s.Original.Count > 0 && (s.Judged.Verdict.Label == Label.Sensitive || Allowances.Of(s.Judged.Verdict) is not null))];
        if (shown.Length == 0)
        {
            return [];
        }

        var text = original.ToString();
        var lines = new LineTable(text);
        var hashes = LineHashes.Of(Mark(original) + (hashMasked ? Masked(text, shown) : text));
        return [.. shown.Select(span => Locate(path, lines, hashes, refined, span))];
    }

    /// <summary>A value in the path of a file: it has no line, and code scanning takes the first one for it.</summary>
    public LocatedFinding LocatePath(string path, JudgedFinding judged) =>
        Finding(path, judged, FirstLine, LineHashes.Of(hashMasked ? judged.Verdict.Category.Id : path)[0]);

    /// <summary>A file that is sensitive as a whole.</summary>
    public LocatedFinding LocateFile(string path, Category category, string rule) =>
        new(repository, prefix + path, FirstLine, category, rule, 1, fingerprint(category.Id, path), LineHashes.Of(path)[0]) { IsWholeFile = true };

    private LocatedFinding Locate(string path, LineTable lines, IReadOnlyList<string> hashes, SourceText? refined, LabelledSpan span)
    {
        var region = lines.Region(span.Original[0]);
        return Finding(path, span.Judged, region, hashes[region.StartLine - 1]) with
        {
            Allowance = Allowances.Of(span.Judged.Verdict),
            Fix = refined is null || span.Surrogate is null || span.Refined.Count != span.Original.Count
                ? []
                : [.. span.Original.Zip(span.Refined, (before, after) => new Replacement(lines.Region(before), refined.ToString(after)))],
        };
    }

    private LocatedFinding Finding(string path, JudgedFinding judged, Region region, string lineHash) => new(
        repository, prefix + path, region, judged.Verdict.Category, judged.Finding.RuleId, Math.Round(judged.Verdict.Confidence, 3),
        fingerprint(judged.Verdict.Category.Id, judged.Finding.Value), lineHash);

    // Code scanning hashes the byte order mark of UTF-8 as the first character of the file.
    private static string Mark(SourceText text) => text.Encoding is System.Text.UTF8Encoding { Preamble.Length: > 0 } ? "\uFEFF" : string.Empty;

    private static string Masked(string text, IEnumerable<LabelledSpan> spans) => string.Create(text.Length, (text, spans), static (target, from) =>
    {
        from.text.CopyTo(target);
        foreach (var run in from.spans.SelectMany(s => s.Original))
        {
            foreach (ref var unit in target.Slice(run.Start, run.Length))
            {
                unit = unit is '\r' or '\n' ? unit : '*';
            }
        }
    });
}
