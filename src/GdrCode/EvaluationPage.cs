using System.Globalization;
using System.Text;

using GdrCode.Judging.Learned;

namespace GdrCode;

/// <summary>The page that tells what the embedded judge reaches: made of the figures that the model that comes with the tool carries, and of nothing else.</summary>
public static class EvaluationPage
{
    private static readonly (string Key, string Title)[] Steps =
    [
        ("1_rules", "rules only, by their scores"),
        ("2_context", "+ context: persons beside, samples, doubts"),
        ("3_model", "+ model, of what rules find"),
        ("4_proposals", "+ candidates that the model proposes"),
        ("5_repository", "+ the rest of the repository"),
    ];

    /// <summary>The page as Markdown.</summary>
    public static string Render() => Render(JudgeModel.Default.Manifest);

    /// <summary>The page of a model.</summary>
    public static string Render(ModelManifest manifest)
    {
        var page = new StringBuilder();
        Line(page, "# What the embedded judge reaches");
        Line(page, "");
        Line(page, $"Written by `gdr evaluate page` from the model `{manifest.Name}`, trained on {manifest.Repositories.ToString("N0", CultureInfo.InvariantCulture)} marked repositories with {manifest.Lines.ToString("N0", CultureInfo.InvariantCulture)} lines by `gdr train` (data `{manifest.Data[..12]}`, rules `{manifest.Rules}`).");
        Line(page, "All figures are of a five-fold cross-validation by repository: what is measured was not trained on. Lines that an expert panel would argue about count neither way.");
        Line(page, "");
        Line(page, "## Rules alone and the embedded judge, line by line");
        Line(page, "");
        Line(page, "| corpus | judge | recall | precision | sensitive repositories found | clean repositories kept clean | decoys changed |");
        Line(page, "|---|---|---|---|---|---|---|");
        foreach (var corpus in Corpora(manifest))
        {
            foreach (var judge in (string[])["none", "embedded"])
            {
                var name = corpus.Length == 0 ? judge : $"{judge}.{corpus}";
                Line(page, $"| {(corpus.Length == 0 ? "**all**" : corpus)} | {judge} | {Share(manifest, $"{name}.recall")} | {Share(manifest, $"{name}.precision")} | {Share(manifest, $"{name}.repositories_found")} | {Share(manifest, $"{name}.repositories_kept")} | {Share(manifest, $"{name}.decoys_changed")} |");
            }
        }

        Line(page, "");
        Line(page, $"`none` counts every finding of the rules; `embedded` what is at least {Probability(manifest.Sensitive)} likely. The corpora differ by author and in how hard they are: `dev` has the density of an audit, `g` and `j` that of code at large.");
        Line(page, "");
        if (manifest is { DoubtFrom: { } from, DoubtTo: { } to })
        {
            Line(page, "## What a cascade asks about");
            Line(page, "");
            Line(page, $"Unless told otherwise, `--judge cascade:…` asks about findings that are more than {Probability(from)} and less than {Probability(to)} likely: they stand on {Percent(manifest, "cascade.clean_lines_asked")} of the clean lines, {Percent(manifest, "cascade.lines_asked")} of all, and {Percent(manifest, "cascade.errors_asked")} of those that the embedded judge labels wrongly.");
            Line(page, "Code at large is clean in nearly every line; `gdr estimate INPUT --judge cascade:…` says what share of yours is asked about.");
            Line(page, "");
        }

        Line(page, "## What each part brings");
        Line(page, "");
        Line(page, "| candidates and judge | average precision | recall where four of five labelled lines and a little more are right |");
        Line(page, "|---|---|---|");
        foreach (var (key, title) in Steps)
        {
            Line(page, $"| {title} | {Share(manifest, $"ablation.{key}.average_precision")} | {Share(manifest, $"ablation.{key}.recall_at_precision")} |");
        }

        return page.ToString();
    }

    private static IEnumerable<string> Corpora(ModelManifest manifest) => manifest.Figures.Keys
        .Where(k => k.StartsWith("embedded.", StringComparison.Ordinal) && k.EndsWith(".recall", StringComparison.Ordinal))
        .Select(k => k.Split('.') is [_, var corpus, _] ? corpus : "")
        .OrderBy(c => c is "" or "dev" ? c.Length - 9 : 0).ThenBy(c => c, StringComparer.Ordinal);

    private static string Share(ModelManifest manifest, string name) => manifest.Figures.TryGetValue(name, out var share) ? share.ToString("0.000", CultureInfo.InvariantCulture) : "–";

    private static string Percent(ModelManifest manifest, string name) => manifest.Figures.TryGetValue(name, out var share) ? (share * 100).ToString("0.0#", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Probability(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
