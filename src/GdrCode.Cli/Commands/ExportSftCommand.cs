using System.CommandLine;

using GdrCode.Emitting;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr export-sft</c>: conversations to tune a small model on.</summary>
internal static class ExportSftCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string>("--out", "-o") { Description = $"Takes {TuningExport.TrainingFile} and {TuningExport.TestFile}, which quote the corpus.", HelpName = "DIR", Required = true };
        var command = new Command("export-sft", "Writes conversations to tune a small model on: from folders of marked repositories (<INPUT>/<repository>/<path>), or, with a model as --judge, from its accepted verdicts about the INPUTs.");
        common.AddTo(command);
        command.Add(output);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var folder = parse.GetValue(output)!;
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new OutputException($"{folder}: is there already; name another folder");
            }

            var options = common.Resolve(parse);
            // A tuned model needs no worked examples, unless they are asked for.
            var shots = parse.GetResult(common.Chat.Shots) is { Implicit: false } ? parse.GetValue(common.Chat.Shots) : 0;
            var report = options.Chat is null
                ? await TuningExport.FromMarksAsync(Corpora(parse, common), common.ResolvePlan(parse), shots, folder, cancellationToken)
                : await TuningExport.FromAnswersAsync(common.ResolveInputs(parse), options, shots, folder, cancellationToken);
            await Console.Out.WriteLineAsync($"{report.Training:N0} candidates in {report.TrainingConversations:N0} conversations to train on, {report.Test:N0} in {report.TestConversations:N0} to test with, half of them clean");
            await Console.Error.WriteLineAsync($"{report.Examples - report.Training - report.Test:N0} of {report.Examples:N0} were left out: repeated, on both sides, or more of one kind than of the other");
            return ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<string> Corpora(ParseResult parse, CommonOptions common) =>
        CommonOptions.ReadInputs(parse.GetValue(common.Inputs), parse.GetValue(common.From)) is { Count: > 0 } corpora ? corpora : throw new UsageException("no input: name a folder of marked repositories");
}
