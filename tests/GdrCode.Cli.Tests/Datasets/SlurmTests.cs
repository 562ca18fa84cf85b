using System.Globalization;

namespace GdrCode.Cli.Tests.Datasets;

public class SlurmTests
{
    private const int MostSeconds = 600;

    [SlurmFact]
    public void ArrayOfEightShards_TwoOfThemStoppedAndQueuedAgain_IsCommitted_WithTheBytesOfAnUndisturbedRun()
    {
        using var corpus = new Corpus(8, 400);
        corpus.Plan("calm");
        corpus.Plan("slurm");
        Assert.Equal(0, corpus.Run("calm").ExitCode);
        Assert.Equal(0, Tool.Run(
            "cluster", "slurm", "--run", corpus.At("slurm"), "--cpus", "1", "--memory", "500M", "--time", "00:30:00", "--at-once", "2", "--command", Tool.Command, "--key-file", Corpus.Key).ExitCode);

        using var slurm = new Slurm();
        // Slurm itself says that it takes both scripts.
        foreach (var script in (string[])["job.sbatch", "commit.sbatch"])
        {
            var (refused, said) = slurm.Shell($"sbatch --test-only '{corpus.At("slurm/slurm/" + script)}' 2>&1");
            Assert.True(refused == 0, said);
        }

        var (code, output) = slurm.Shell($"bash '{corpus.At("slurm/slurm/submit.sh")}'");
        Assert.True(code == 0, output);
        // A commit that comes before the shards goes behind them, whatever let it begin.
        (code, output) = slurm.Shell($"bash '{corpus.At("slurm/slurm/commit.sbatch")}'");
        Assert.Equal(75, code);
        Assert.Matches("^[0-9]+\n$", output);
        // One is killed and queued again by the scheduler, one saves a checkpoint and queues itself again.
        Disturb(slurm, corpus.At("slurm/attempts"), id => $"scontrol requeue {id}");
        // Slurm 22.05 hands the signal on and says that the job can't be altered now; scancel would ask again for a minute and a half.
        Disturb(slurm, corpus.At("slurm/attempts"), id => $"timeout 3 scancel --batch --signal=USR1 {id} || [ $? -eq 124 ]");
        WaitForTheEnd(slurm);

        var log = string.Concat(Directory.EnumerateFiles(corpus.At("slurm/logs")).Select(File.ReadAllText));
        Assert.True(File.Exists(corpus.At("slurm/out/_SUCCESS")), log);
        Assert.Equal(corpus.Outputs("calm"), corpus.Outputs("slurm"));
        Assert.True(Directory.EnumerateFiles(corpus.At("slurm/attempts")).Count() > 8, "no shard was begun twice");
    }

    private static void Disturb(Slurm slurm, string attempts, Func<string, string> command)
    {
        for (var i = 0; i < MostSeconds * 5; i++)
        {
            // A job that runs for Slurm may be one that has not begun: the tool must have, for the shard to be begun twice.
            if (slurm.Queue().FirstOrDefault(j => j[1] == "RUNNING" && j[0].Split('_') is [_, var shard] && Attempts(attempts, shard) > 0) is { } running
                && slurm.Shell(command(running[0])).ExitCode == 0)
            {
                return;
            }

            Thread.Sleep(100);
        }

        Assert.Fail("no shard was seen while it ran");
    }

    private static int Attempts(string folder, string shard) =>
        Directory.EnumerateFiles(folder, int.Parse(shard, CultureInfo.InvariantCulture).ToString("00000", CultureInfo.InvariantCulture) + ".*.json").Count();

    // What is queued again waits two minutes, unless it is told not to.
    private static void WaitForTheEnd(Slurm slurm)
    {
        for (var i = 0; i < MostSeconds; i++)
        {
            var queue = slurm.Queue();
            if (queue.Count == 0)
            {
                return;
            }

            foreach (var waiting in queue.Where(j => j[2] == "BeginTime"))
            {
                slurm.Shell($"scontrol update JobId={waiting[0]} StartTime=now");
            }

            Thread.Sleep(1000);
        }

        Assert.Fail("the queue is not empty: " + string.Join("; ", slurm.Queue().Select(j => string.Join(' ', j))));
    }
}
