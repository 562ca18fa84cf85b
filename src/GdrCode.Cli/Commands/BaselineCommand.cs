using System.CommandLine;

using GdrCode.Cli.Output;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr baseline</c>: takes what is found today as known.</summary>
internal static class BaselineCommand
{
    /// <summary>Where the baseline lies unless told otherwise.</summary>
    public const string DefaultFile = ".gdr-baseline";

    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string>("--out", "-o") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => DefaultFile };
        var command = new Command("baseline", "Writes fingerprints of all that is found today, so that scan --baseline FILE reports only what is new. With --decisions, what reviewers rejected is known as well; without INPUT, nothing else. They are keyed by --key-file, or salted, and survive moves.");
        common.AddTo(command);
        command.Add(output);
        command.SetAction(async (parse, cancellationToken) =>
        {
            // What reviewers rejected is known without any input.
            var inputs = parse.GetValue(common.Decisions) is { Length: > 0 } ? common.NamedInputs(parse) : common.ResolveInputs(parse);
            var path = parse.GetValue(output)!;
            int known;
            using (var display = new ProgressDisplay())
            {
                known = await BaselineRun.RunAsync(inputs, path, parse.GetValue(common.KeyFile), common.Resolve(parse), display.Hooks, cancellationToken);
            }

            await Console.Error.WriteLineAsync($"{known} known findings written to {path}");
            return ExitCodes.Done;
        });
        return command;
    }
}
