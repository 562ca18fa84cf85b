using System.CommandLine;

using GdrCode.Cli.Output;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr pipe</c>: a JSON object a line in, exactly one a line out, in the same order.</summary>
internal static class PipeCommand
{
    public static Command Create()
    {
        var options = new DatasetCommandOptions();
        var workers = DatasetCommandOptions.WorkersOption();
        var keyFile = DatasetCommandOptions.KeyOption();
        var command = new Command(
            "pipe",
            "Refines records from standard input to standard output: one line out for every line in, in the same order, and nothing else. A record that can't be refined comes out without its text; "
            + "after lines that are no records the exit code is 65. For Spark's rdd.pipe, Ray and GNU parallel.") { workers, keyFile };
        options.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var run = new DatasetRun(options.Pipeline(parse, parse.GetValue(workers)), options.Dataset(parse), DatasetCommandOptions.Key(parse.GetValue(keyFile)));
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            var counts = await run.PipeAsync(input, output, cancellationToken);
            if (!counts.IsDamaged)
            {
                return ExitCodes.Done;
            }

            ShardSummary.Write(counts);
            return ExitCodes.Damaged;
        });
        return command;
    }
}
