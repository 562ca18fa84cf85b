using System.CommandLine;
using System.Runtime.InteropServices;

using GdrCode.Cli.Output;
using GdrCode.Datasets;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr run</c>: does one shard of a planned run, or all of them.</summary>
internal static class RunCommand
{
    /// <summary>Its name; its signals are its own, see <see cref="Invocation"/>.</summary>
    public const string Name = "run";

    private const PosixSignal User1 = (PosixSignal)10;

    public static Command Create()
    {
        var run = ClusterOptions.Run();
        var shard = new Option<string?>("--shard")
        {
            Description = "The shard, from 0; auto takes GDR_SHARD, SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX (GDR_SHARD_OFFSET is added to these two), RANK or OMPI_COMM_WORLD_RANK. Where none is set, all shards are done in turn.",
            HelpName = "N|auto",
        };
        var attempt = new Option<int>("--attempt") { Description = "How often the shard was begun before; for names of logs only." };
        var rules = new Option<string?>("--rules") { Description = "The folder of own rules that the run was planned with.", HelpName = "DIR" };
        var workers = DatasetCommandOptions.WorkersOption();
        var keyFile = DatasetCommandOptions.KeyOption();
        var progress = ShardProgressDisplay.Option();
        var command = new Command(
            Name,
            "Does a shard of a planned run, from its last checkpoint. SIGTERM and SIGUSR1 save a checkpoint and end with exit code 75. A shard whose input is damaged is done as far as it goes and ends with 65.")
            { run, shard, attempt, rules, workers, keyFile, progress };
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var signals = new Signals(stop);
            using var shards = ShardRun.Open(parse.GetValue(run)!, DatasetCommandOptions.KeyFile(parse.GetValue(keyFile)), parse.GetValue(rules), parse.GetValue(workers));
            var one = shards.Resolve(parse.GetValue(shard));
            var counts = new ShardCounts();
            try
            {
                foreach (var number in one is { } only ? [only] : Enumerable.Range(0, shards.Shards))
                {
                    using var display = new ShardProgressDisplay(parse.GetValue(progress)!, $"shard {number} of {shards.Shards}");
                    counts.Add(await shards.RunAsync(number, parse.GetValue(attempt), display.Report, stop.Token));
                }
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("gdr: stopped, a checkpoint is saved; run the shard again to go on");
                return ExitCodes.Interrupted;
            }

            ShardSummary.Write(counts);
            return counts.IsDamaged ? ExitCodes.Damaged : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The signals by which schedulers say that time is up.</summary>
    private sealed class Signals : IDisposable
    {
        private readonly List<PosixSignalRegistration> registrations = [];

        public Signals(CancellationTokenSource stop)
        {
            foreach (var signal in OperatingSystem.IsLinux() ? (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, User1] : [PosixSignal.SIGTERM, PosixSignal.SIGINT])
            {
                registrations.Add(PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = true;
                    stop.Cancel();
                }));
            }
        }

        public void Dispose() => registrations.ForEach(r => r.Dispose());
    }
}
