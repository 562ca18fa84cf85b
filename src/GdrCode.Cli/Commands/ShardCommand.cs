using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Datasets;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr shard</c>: shards of a dataset in, the same shards without personal data and credentials out.</summary>
/// <remarks>A command of its own beside <c>refine</c>, whose inputs are repositories and whose output is a folder of them: here the output is the shard alone.</remarks>
internal static class ShardCommand
{
    public static Command Create()
    {
        var options = new DatasetCommandOptions();
        var inputs = new Argument<string[]>("INPUT") { Description = $"Shards: {string.Join(", ", DatasetRun.Extensions)}, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out", "-o") { Description = "The shard to write, - for standard output, or a folder that takes the shards under their names.", HelpName = "PATH", Required = true };
        var workers = DatasetCommandOptions.WorkersOption();
        var keyFile = DatasetCommandOptions.KeyOption();
        var progress = ShardProgressDisplay.Option();
        var command = new Command("shard", "Refines shards of a dataset: JSON lines, one record a line, each read on its own. Over many machines: gdr plan.") { inputs, output, workers, keyFile, progress };
        options.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var targets = Targets(parse.GetValue(inputs)!, parse.GetValue(output)!);
            using var run = new DatasetRun(options.Pipeline(parse, parse.GetValue(workers)), options.Dataset(parse), DatasetCommandOptions.Key(parse.GetValue(keyFile)));
            var counts = new ShardCounts();
            foreach (var (input, target) in targets)
            {
                using var display = new ShardProgressDisplay(parse.GetValue(progress)!, Path.GetFileName(input));
                counts.Add(await run.RunAsync(input, target, display.Report, cancellationToken));
            }

            ShardSummary.Write(counts);
            return counts.IsDamaged ? ExitCodes.Damaged : counts.DocsWithheld > 0 ? ExitCodes.Found : ExitCodes.Done;
        });
        return command;
    }

    private static List<(string Input, string Output)> Targets(string[] inputs, string output)
    {
        if (inputs.FirstOrDefault(i => !DatasetRun.IsShard(i)) is { } strange)
        {
            throw new UsageException($"{strange}: a shard's name ends in {string.Join(", ", DatasetRun.Extensions)}");
        }

        var intoFolder = inputs.Length > 1 || Directory.Exists(output) || output.EndsWith('/');
        if (!intoFolder)
        {
            return [(inputs[0], output)];
        }

        if (inputs.Contains("-") || output == "-")
        {
            throw new UsageException("- is one shard: name no other, and no folder to write to");
        }

        return inputs.Select(Path.GetFileName).Distinct(StringComparer.Ordinal).Count() == inputs.Length
            ? [.. inputs.Select(i => (i, Path.Combine(output, Path.GetFileName(i))))]
            : throw new UsageException("two inputs have the same name; write them to different folders");
    }
}
