using System.CommandLine;

using GdrCode.Evaluation;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr evaluate</c>: predicted labels against an expert's.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var labels = new Argument<string>("LABELS") { Description = "A folder with predicted lines.jsonl and spans.jsonl." };
        var expert = new Option<string>("--expert") { Description = "A folder with the expert's lines.jsonl and spans.jsonl.", HelpName = "DIR", Required = true };
        var errors = new Option<bool>("--errors") { Description = "List the lines missed (-) and the clean lines labelled (+)." };
        var command = new Command("evaluate", "Compares predicted labels with expert labels: confusion matrices by line and by repository, recall by category, decoys.") { labels, expert, errors };
        command.Add(UnmarkCommand.Create());
        command.SetAction(parse =>
        {
            var result = Evaluator.Evaluate(parse.GetValue(labels)!, parse.GetValue(expert)!);
            Write("lines", result.Lines);
            Write("repositories", result.Repositories);
            Console.Out.WriteLine($"neutral lines (not scored) {result.NeutralLines}");
            Console.Out.WriteLine($"decoys hit {result.DecoysHit} of {result.Decoys} ({100.0 * result.DecoysHit / Math.Max(1, result.Decoys):0.00} %)");
            Console.Out.WriteLine("sensitive spans found, by the expert's category:");
            foreach (var (category, (found, all)) in result.SpansByCategory.OrderByDescending(c => c.Value.All).ThenBy(c => c.Key, StringComparer.Ordinal))
            {
                Console.Out.WriteLine($"  {category,-28} {found,5} of {all,5}");
            }

            if (parse.GetValue(errors))
            {
                WritePlaces("-", result.Missed);
                WritePlaces("+", result.Extra);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(string what, ConfusionMatrix matrix) => Console.Out.WriteLine(
        $"{what,-13} precision {matrix.Precision:0.000}  recall {matrix.Recall:0.000}  F1 {matrix.F1:0.000}  F2 {matrix.F2:0.000}  specificity {matrix.Specificity:0.000}  "
        + $"(TP {matrix.TruePositives}, FP {matrix.FalsePositives}, FN {matrix.FalseNegatives}, TN {matrix.TrueNegatives})");

    private static void WritePlaces(string sign, IEnumerable<ExpertPlace> places)
    {
        foreach (var (repository, path, line) in places)
        {
            Console.Out.WriteLine($"{sign} {repository}/{path}:{line}");
        }
    }
}
