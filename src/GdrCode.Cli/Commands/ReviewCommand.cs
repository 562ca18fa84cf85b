using System.CommandLine;

using GdrCode.Cli.Review;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr review</c>: people go through the findings of a run.</summary>
internal static class ReviewCommand
{
    private const int LargestPort = 65_535;

    public static Command Create()
    {
        var (run, inputs, common) = (RunArgument(), InputsArgument(), new ReviewCommandOptions());
        var decisions = new Option<string?>("--decisions") { Description = "Where to write decisions; an earlier file is gone on with. Unless told otherwise, restricted/decisions.jsonl in RUN.", HelpName = "FILE" };
        var reviewer = new Option<string>("--reviewer") { Description = "Your name, as it stands in the decisions.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var port = new Option<int>("--port") { Description = "The port of the page; 0 takes a free one.", DefaultValueFactory = _ => 0 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LargestPort)
            {
                result.AddError($"--port must be between 0 and {LargestPort}");
            }
        });
        reviewer.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--reviewer needs a name");
            }
        });
        var command = new Command("review", "Opens the findings of a run on a page of this machine, to accept, reject and correct them by keyboard. Decisions are saved at once; refine --decisions applies them.")
        {
            run, inputs, common.Revision, decisions, reviewer, common.KeyFile, common.Rules, port, ReviewExportCommand.Create(),
        };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var options = common.Resolve(parse) with { DecisionsFile = parse.GetValue(decisions), Reviewer = parse.GetValue(reviewer)!.Trim() };
            using var session = ReviewSession.Open(parse.GetValue(run)!, common.ResolveInputs(parse, inputs), options, TimeProvider.System, cancellationToken);
            await using var server = await ReviewServer.StartAsync(new ReviewPages(session, parse.GetValue(run)!, options.Reviewer), parse.GetValue(port), cancellationToken);
            Summarise(session);
            // Alone on standard output, for scripts that open it.
            await Console.Out.WriteLineAsync(server.Address);
            await Console.Out.FlushAsync(CancellationToken.None);
            await WaitAsync(cancellationToken);
            return ExitCodes.Done;
        });
        return command;
    }

    internal static Argument<string> RunArgument() => new("RUN") { Description = "The folder that refine --out or scan --labels wrote." };

    internal static Argument<string[]> InputsArgument() => new("INPUT")
    {
        Description = "The original repositories, as the run was given them. The output of refine can do without, but for files that were withheld.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static void Summarise(ReviewSession session)
    {
        var unfit = session.Items.Where(i => i.Unfit is not null).GroupBy(i => (i.Repository, i.Path, i.Unfit)).ToList();
        const int Most = 20;
        foreach (var file in unfit.Take(Most))
        {
            Console.Error.WriteLine(OneLine($"{file.Key.Repository}/{file.Key.Path}: {file.Count()} not to be decided: {file.Key.Unfit}"));
        }

        if (unfit.Count > Most)
        {
            Console.Error.WriteLine($"... and {unfit.Count - Most} more files");
        }

        Console.Error.WriteLine($"{session.Items.Count:N0} findings; decisions go to {session.DecisionsFile}. Open this address in a browser of this machine; Ctrl+C ends the review:");
    }

    // Names of files are data: a line break or an escape sequence in one may not write to the terminal.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The way a review ends: everything is saved.
        }
    }
}
