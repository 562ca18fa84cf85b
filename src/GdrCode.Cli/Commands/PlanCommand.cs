using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr plan</c>: freezes which inputs are which shard of a run over many machines.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var options = new DatasetCommandOptions();
        var inputs = new Argument<string[]>("INPUT") { Description = "Shards, or folders that are searched for them.", Arity = ArgumentArity.OneOrMore };
        var run = ClusterOptions.Run("The folder of the run, to be made where all machines see it.");
        var output = new Option<string?>("--out", "-o") { Description = "The folder of the outputs; without it, out/ in the run's folder.", HelpName = "DIR" };
        var shards = new Option<int?>("--shards") { Description = "How many shards, balanced by bytes; without it, one an input.", HelpName = "N" };
        var keyFile = DatasetCommandOptions.KeyOption();
        var checkpoint = new Option<long>("--checkpoint") { Description = "Bytes of output between two checkpoints, before compression.", DefaultValueFactory = _ => DatasetOptions.DefaultCheckpoint };
        var command = new Command("plan", "Plans a run over many machines: writes run.json and a plan that never change. Then: gdr run, gdr status, gdr retry, gdr commit.") { inputs, run, output, shards, keyFile, checkpoint };
        options.AddTo(command);
        command.SetAction(parse =>
        {
            if (parse.GetValue(shards) is < 1)
            {
                throw new UsageException("--shards must be at least 1");
            }

            if (parse.GetValue(checkpoint) is < 1 or > int.MaxValue / 2)
            {
                throw new UsageException("--checkpoint must be at least 1, and 1 GiB at most");
            }

            var path = parse.GetValue(run)!;
            var planned = ClusterPlan.Create(
                parse.GetValue(inputs)!, path, parse.GetValue(output) ?? Path.Combine(path, "out"), parse.GetValue(shards), DatasetCommandOptions.KeyFile(parse.GetValue(keyFile)),
                options.Pipeline(parse, workers: 1), options.Dataset(parse) with { Checkpoint = parse.GetValue(checkpoint) });
            Console.Error.WriteLine($"run {planned.RunId}: {planned.Shards} shards; next: gdr run --run {path}, or gdr cluster slurm --run {path}");
            return ExitCodes.Done;
        });
        return command;
    }
}
