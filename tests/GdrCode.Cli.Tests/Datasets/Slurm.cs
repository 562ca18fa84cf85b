using System.Diagnostics;

namespace GdrCode.Cli.Tests.Datasets;

/// <summary>A Slurm of one node that lives as long as a test.</summary>
internal sealed class Slurm : IDisposable
{
    private const int LastAttempt = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-slurm-").FullName;

    public Slurm()
    {
        var (code, output) = Shell($"bash '{Path.Combine(Tool.Root, "tests", "GdrCode.Cli.Tests", "Datasets", "slurm-up.sh")}' '{folder}' > '{folder}/up.log' 2>&1; rc=$?; cat '{folder}/up.log'; exit $rc");
        Assert.True(code == 0, output);
    }

    /// <summary>Runs a command line with this Slurm, and gives what it prints.</summary>
    public (int ExitCode, string Output) Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command]) { RedirectStandardOutput = true };
        start.Environment["SLURM_CONF"] = Path.Combine(folder, "slurm.conf");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>What is queued or runs: id, state and reason of each. A scheduler that is too busy to answer is asked again: no answer is not an empty queue.</summary>
    public IReadOnlyList<string[]> Queue()
    {
        for (var attempt = 0; ; attempt++)
        {
            var (code, output) = Shell("squeue -h -r -o '%i %T %r'");
            if (code == 0)
            {
                return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 3))];
            }

            Assert.True(attempt < LastAttempt, "Slurm does not answer");
            Thread.Sleep(1000);
        }
    }

    public void Dispose()
    {
        Shell($"scontrol shutdown; sleep 2; for f in slurmctld.pid slurmd.pid munge/munged.pid; do [ -f '{folder}'/$f ] && kill \"$(cat '{folder}'/$f)\"; done");
        // The daemons take a moment to go, and remove files of their own meanwhile.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < LastAttempt)
            {
                Thread.Sleep(500);
            }
        }
    }
}
