using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Evaluation.Reporting;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr evaluate</c>: predicted labels against an expert's, and systems against each other.</summary>
internal static class EvaluateCommand
{
    private static readonly string[] Judges = ["none", "embedded"];

    private static readonly Argument<string?> Labels = new("LABELS")
    {
        Description = "What a system predicts, as PATH or NAME=PATH: a folder with lines.jsonl and spans.jsonl, or SARIF, gitleaks JSON, a detect-secrets baseline, secretlint JSON, JSON lines with BigCode's column secrets.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string[]> Others = new("--compare")
    {
        Description = "Further systems, side by side with the first.",
        HelpName = "LABELS",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Expert = new("--expert")
    {
        Description = "The expert's corpus: a folder with lines.jsonl and spans.jsonl, a folder of marked files, CredData, bigcode-pii or Presidio samples.",
        HelpName = "PATH",
    };

    private static readonly Option<string?> Texts = new("--texts") { Description = "The plain text of the corpus, as REPOSITORY/PATH, where it does not lie beside the labels.", HelpName = "DIR" };

    private static readonly Option<string?> Refined = new("--refined") { Description = "What refine made of the corpus: counts what can still be read in it.", HelpName = "DIR" };

    private static readonly Option<string?> Output = new("--out")
    {
        Description = "Take evaluation.json, .md and .html, or cases, utility and diversity as asked for, and the errors with their text in restricted/.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Cases = new("--cases") { Description = "Test cases of public scanners, JSON lines, to run every judge on.", HelpName = "FILE" };

    private static readonly Option<string[]> Utility = new("--utility")
    {
        Description = "A folder of repositories, and what refine made of them: what still parses, has the same identifiers and the same token shape, and how much was changed.",
        HelpName = "RAW REFINED",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string[]> Diversity = new("--diversity")
    {
        Description = "A folder of repositories, and what refine made of them: how much their texts differ from each other, beside the same texts with placeholders for all that the rules find.",
        HelpName = "RAW REFINED",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Build = new("--build")
    {
        Description = "With --utility: build the .NET repositories and run their tests, before and after, in copies and with the packages on this machine alone. This runs the code of the repositories.",
    };

    private static readonly Option<double> BuildTimeout = new("--build-timeout")
    {
        Description = "How long each build and each run of tests may take, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => UtilityRun.DefaultBuildTimeoutSeconds,
    };

    public static Command Create()
    {
        var command = new Command("evaluate", "Compares predicted labels with expert labels, by line, span, file and repository; measures what refining leaves of a corpus' use.")
        {
            Labels, Others, Expert, Texts, Refined, Output, Cases, Utility, Build, BuildTimeout, Diversity, UnmarkCommand.Create(), StudentCommand.Create(), EvaluationPageCommand.Create(),
        };
        BuildTimeout.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is > 0 and <= 86_400))
            {
                result.AddError("--build-timeout must be more than 0, and a day at most");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        string[] systems = [.. new[] { parse.GetValue(Labels) }.OfType<string>(), .. parse.GetValue(Others) ?? []];
        var (expert, cases, utility, diversity) = (parse.GetValue(Expert), parse.GetValue(Cases), parse.GetValue(Utility) ?? [], parse.GetValue(Diversity) ?? []);
        if (systems.Length > 0 != expert is not null)
        {
            throw new UsageException(expert is null ? "predictions need an expert to compare with; name one with --expert" : "--expert needs predictions to compare; name them");
        }

        if (expert is null && cases is null && utility.Length == 0 && diversity.Length == 0)
        {
            throw new UsageException("nothing to evaluate; name predictions and --expert, --cases, --utility or --diversity");
        }

        if (utility.Length == 0 && parse.GetValue(Build))
        {
            throw new UsageException("--build needs two sides to compare; name them with --utility");
        }

        if (expert is not null)
        {
            Compare(parse, systems, expert);
        }

        if (cases is not null)
        {
            var scores = await CaseRun.RunAsync(cases, new PipelineOptions(), Judges, parse.GetValue(Output), cancellationToken);
            FigureTables.Write(CaseTables.Of(scores));
        }

        if (utility.Length > 0)
        {
            var limit = parse.GetValue(Build) ? TimeSpan.FromSeconds(parse.GetValue(BuildTimeout)) : (TimeSpan?)null;
            FigureTables.Write(UtilityTables.Of(await UtilityRun.RunAsync(utility[0], utility[1], limit, parse.GetValue(Output), Console.Error.WriteLine, cancellationToken)));
        }

        if (diversity.Length > 0)
        {
            FigureTables.Write(DiversityTables.Of(await DiversityRun.RunAsync(diversity[0], diversity[1], parse.GetValue(Output), cancellationToken)));
        }

        return ExitCodes.Done;
    }

    private static void Compare(ParseResult parse, IReadOnlyList<string> systems, string expert)
    {
        var report = EvaluationRun.Run(systems, expert, parse.GetValue(Texts), parse.GetValue(Refined), parse.GetValue(Output));
        Console.Out.WriteLine(ReportTables.Facts(report.Corpus));
        Console.Out.WriteLine();
        FigureTables.Write(ReportTables.Of(report));
    }
}
