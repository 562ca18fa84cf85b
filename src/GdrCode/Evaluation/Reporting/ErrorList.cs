using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;
using GdrCode.Evaluation.Scoring;
using GdrCode.Model;

namespace GdrCode.Evaluation.Reporting;

/// <summary>A place where a system and the expert differ, with the text around it. Holds values of the corpus: for restricted/ alone.</summary>
/// <param name="Kind"><c>false-positive</c> or <c>miss</c>.</param>
/// <param name="Place">Repository, path and line.</param>
/// <param name="Category">The system's for a false positive, the expert's for a miss.</param>
/// <param name="Rule">Of a false positive, where the system names it.</param>
/// <param name="Confidence">Of a false positive, where the system gives it.</param>
/// <param name="Value">The characters in question; null where the text or the columns are not at hand.</param>
/// <param name="Decoy">Whether the expert marked the place as a decoy.</param>
/// <param name="Context">The line, two before and two after it; empty where the text is not at hand.</param>
internal sealed record ErrorCase(string Kind, LinePlace Place, string Category, string Rule, double? Confidence, string? Value, bool Decoy, IReadOnlyList<string> Context);

/// <summary>What to read first when a system is to get better.</summary>
internal static class ErrorList
{
    private const int Around = 2;

    /// <summary>Predicted spans on clean text, the most confident first.</summary>
    public static IReadOnlyList<ErrorCase> FalsePositives(Alignment alignment, CorpusTexts texts) =>
    [
        .. alignment.Lines.SelectMany(line => line.Predicted.Where(p => line.LabelUnder(p) == Label.Clean).Select(p => new ErrorCase(
                "false-positive", line.Place, p.Category, p.Rule, p.Confidence, p.WholeLine ? null : Value(texts, line.Place, p.Start, p.End),
                line.Expert.Any(s => s.Kind == Label.Clean && p.Overlaps(s)), Context(texts, line.Place))))
            .OrderByDescending(e => e.Confidence ?? 0).ThenBy(e => e.Place.Repository, StringComparer.Ordinal).ThenBy(e => e.Place.Path, StringComparer.Ordinal).ThenBy(e => e.Place.Line),
    ];

    /// <summary>The expert's sensitive spans that nothing touches, the category with most misses first.</summary>
    public static IReadOnlyList<ErrorCase> Misses(Alignment alignment, CorpusTexts texts) =>
    [
        .. alignment.Lines.SelectMany(line => line.SensitiveSpans.Where(s => !line.Touches(s)).Select(s => new ErrorCase(
                "miss", line.Place, s.Category, string.Empty, null, s.Text ?? (s.WholeLine ? null : Value(texts, line.Place, s.Start, s.End)), false, Context(texts, line.Place))))
            .GroupBy(e => e.Category).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g),
    ];

    private static string? Value(CorpusTexts texts, LinePlace place, int start, int end) =>
        texts.Line(place) is { } line ? line[CodePoints.Offset(line, start)..CodePoints.Offset(line, end)] : null;

    private static IReadOnlyList<string> Context(CorpusTexts texts, LinePlace place) =>
        texts.Lines(place.Repository, place.Path) is { } lines
            ? [.. Enumerable.Range(place.Line - Around, (2 * Around) + 1).Where(n => n >= 1 && n <= lines.Count).Select(n => $"{n}: {lines[n - 1]}")]
            : [];
}
