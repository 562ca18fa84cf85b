using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch import</c>: the answers to a batch, for <c>--judge replay:DIR</c>.</summary>
internal static class BatchImportCommand
{
    private const int MostShown = 5;

    public static Command Create()
    {
        var responses = new Argument<string[]>("RESPONSES") { Description = "Output and error files of batches, in any order.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string>("--into") { Description = "Takes the answers, beside those of earlier imports; --judge replay:DIR reads them.", HelpName = "DIR", Required = true };
        var plan = new Option<string?>("--plan") { Description = "What gdr batch export wrote beside the requests; unless named, the only one beside the first of RESPONSES.", HelpName = "FILE" };
        var command = new Command("import", "Reads the answers to a batch; every request is answered or listed in DIR/unanswered.jsonl.") { responses, into, plan };
        command.SetAction(parse =>
        {
            var files = parse.GetValue(responses)!;
            var folder = parse.GetValue(into)!;
            var report = BatchImport.Run(files, parse.GetValue(plan) ?? PlanBeside(files[0]), folder);
            Console.Out.WriteLine($"{report.Answered:N0} of {report.Requests:N0} requests answered");
            foreach (var (reason, count) in report.Unanswered)
            {
                Console.Out.WriteLine($"{count:N0} not: {reason}");
            }

            if (report.Duplicates + report.Unknown > 0)
            {
                Console.Error.WriteLine($"{report.Duplicates:N0} further answers to a request were left out, {report.Unknown:N0} lines answer no request of this plan");
            }

            foreach (var place in report.Damaged.Take(MostShown))
            {
                Console.Error.WriteLine($"gdr: {place}: is no line of an answer file; it was left out");
            }

            Console.Error.WriteLine(report.Unanswered.Count == 0
                ? $"go on with --judge replay:{folder}"
                : $"{Path.Combine(folder, "unanswered.jsonl")} lists what has no answer; gdr batch export --answers {folder} asks for it again");
            return report.Damaged.Count > 0 ? ExitCodes.Damaged : ExitCodes.Done;
        });
        return command;
    }

    private static string PlanBeside(string response)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(response))!;
        string[] plans = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + BatchImport.PlanSuffix) : [];
        return plans is [var only] ? only : throw new UsageException($"{folder}: holds {(plans.Length == 0 ? "no plan" : "several plans")}; name the one that gdr batch export wrote with --plan FILE");
    }
}
