using System.Globalization;

using GdrCode.Evaluation.Student;

namespace GdrCode.Evaluation.Reporting;

/// <summary>What students learnt, as a table.</summary>
public static class StudentTables
{
    /// <summary>One table, a student a row.</summary>
    public static IReadOnlyList<FigureTable> Of(StudentScores scores) =>
    [
        new FigureTable(
            "What a language model learns",
            $"{scores.PublicFacts:N0} public and {scores.PrivateFacts:N0} private facts, each asked for by the {StudentScoring.Order - 1} tokens before it; perplexity by token, on code that was held out.",
            ["trained on", "tokens", "public facts right", "private facts extracted", "perplexity"],
            [
                .. scores.Forms.Select(f => (IReadOnlyList<string>)
                [
                    Word(f.Form),
                    $"{f.Tokens:N0}",
                    ReportTables.Figure(ConfusionMatrix.Share(f.PublicRight, scores.PublicFacts)),
                    ReportTables.Figure(ConfusionMatrix.Share(f.PrivateExtracted, scores.PrivateFacts)),
                    f.Perplexity?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–",
                ]),
            ]),
    ];

    internal static FigurePage Page(StudentScores scores) => new(
        "A student of the corpus", $"Written by gdr evaluate student: an n-gram model of order {StudentScoring.Order}, trained on {scores.Repositories:N0} marked repositories with {scores.Files:N0} files in three forms.", Of(scores), []);

    private static string Word(string form) => form switch
    {
        "raw" => "the text as it is",
        "redacted" => "placeholders for all that the rules find",
        _ => "the refined text",
    };
}
