using GdrCode.Cluster;

using k8s;
using k8s.Models;

using YamlDotNet.Core;

namespace GdrCode.Tests.Cluster;

public class SchedulerFilesTests
{
    private static readonly JobSettings Settings = new(4, "8G", "04:00:00", 20, 1000, "gdr", "/secure/it's.key");

    [Theory]
    [InlineData("gdr-key")]
    [InlineData(null)]
    public void KubernetesJob_IsReadByTheApisOwnTypes_WhichRefuseUnknownFields(string? secret)
    {
        var text = Manifest(secret);
        var job = Read(text);
        var container = Assert.Single(job.Spec.Template.Spec.Containers);

        Assert.Equal(("batch/v1", "Job", "gdr-a1b2c3"), (job.ApiVersion, job.Kind, job.Metadata.Name));
        Assert.Equal(("Indexed", 12, 12, 3, "Never"), (job.Spec.CompletionMode, job.Spec.Completions, job.Spec.Parallelism, job.Spec.BackoffLimitPerIndex, job.Spec.Template.Spec.RestartPolicy));
        Assert.Equal(["run", "--run", "/data/run", "--shard", "auto", "--workers", "4"], container.Args);
        Assert.Equal(8L << 30, container.Resources.Limits["memory"].ToInt64());
        // Every mount has its volume, and every rule names a container that is there.
        Assert.Equal(job.Spec.Template.Spec.Volumes.Select(v => v.Name).Order(), container.VolumeMounts.Select(m => m.Name).Order());
        Assert.Equal(secret is null ? 1 : 2, container.VolumeMounts.Count);
        Assert.All(job.Spec.PodFailurePolicy.Rules.Where(r => r.OnExitCodes is not null), r => Assert.Equal(container.Name, r.OnExitCodes.ContainerName));
        Assert.ThrowsAny<YamlException>(() => Read(text.Replace("completionMode:", "completionsMode:", StringComparison.Ordinal)));
        Assert.ThrowsAny<YamlException>(() => Read(text.Replace("mountPath:", "mountpath:", StringComparison.Ordinal)));
    }

    [Fact]
    public void KubernetesJob_SaysWhatIsTriedAgain()
    {
        var rules = Read(Manifest("gdr-key")).Spec.PodFailurePolicy.Rules;

        Assert.Equal(["FailIndex", "Ignore", "Ignore"], rules.Select(r => r.Action));
        Assert.Equal([2, 65, 66], rules[0].OnExitCodes.Values);
        Assert.Equal([75], rules[1].OnExitCodes.Values);
        Assert.Equal("DisruptionTarget", Assert.Single(rules[2].OnPodConditions).Type);
    }

    [Fact]
    public void SlurmJob_QueuesItselfAgain_AndKeepsTheKeyOffItsCommandLine()
    {
        var job = SlurmFiles.Job("a1b2c3", "/shared/run", Settings);

        Assert.Contains("#SBATCH --requeue\n#SBATCH --signal=B:USR1@180\n", job, StringComparison.Ordinal);
        Assert.Contains("export GDR_KEY_FILE='/secure/it'\\''s.key'\n", job, StringComparison.Ordinal);
        Assert.Contains("[ \"$rc\" -eq 75 ] && scontrol requeue", job, StringComparison.Ordinal);
        Assert.StartsWith("#!/bin/bash\n", job, StringComparison.Ordinal);
        Assert.Equal(0, Bash(job));
    }

    [Theory]
    // The tool ends with a checkpoint, dies of a signal that comes before it listens, is signalled through its script, fails, or is done.
    [InlineData("exit 75", 75, "requeue 7_3\n")]
    [InlineData("kill -USR1 $$", 75, "requeue 7_3\n")]
    [InlineData("kill -TERM $PPID; exec sleep 9", 75, "requeue 7_3\n")]
    [InlineData("exit 65", 65, "")]
    [InlineData("exit 0", 0, "")]
    public void SlurmJob_ThatWasStopped_IsQueuedAgain_AndNoOther(string tool, int code, string asked)
    {
        using var folder = new TemporaryFolder();
        var command = folder.Write("tool", $"{tool}\n");
        folder.Write("scontrol", "#!/bin/bash\necho \"$*\" >> \"${0%/*}/asked\"\n");
        File.SetUnixFileMode(folder.File("scontrol"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var job = folder.Write("job.sbatch", SlurmFiles.Job("a1b2c3", folder.File("run"), Settings with { Command = $"bash {command}" }));
        var start = new System.Diagnostics.ProcessStartInfo("bash", [job]);
        start.Environment["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["SLURM_ARRAY_JOB_ID"] = "7";
        start.Environment["SLURM_ARRAY_TASK_ID"] = "3";

        using var process = System.Diagnostics.Process.Start(start)!;
        process.WaitForExit();

        Assert.Equal(code, process.ExitCode);
        Assert.Equal(asked, File.Exists(folder.File("asked")) ? File.ReadAllText(folder.File("asked")) : "");
    }

    [Fact]
    public void SlurmCommit_GoesBehindShardsThatAreQueuedAgain()
    {
        var (job, commit) = (SlurmFiles.Job("a1b2c3", "/shared/it's a run", Settings), SlurmFiles.Commit("a1b2c3", "/shared/it's a run", Settings));

        // It looks for the name that the shards have, and not for its own.
        Assert.Contains("#SBATCH --job-name=gdr-a1b2c3\n", job, StringComparison.Ordinal);
        Assert.Contains("squeue --noheader --name=gdr-a1b2c3 ", commit, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --job-name=gdr-a1b2c3-commit\n", commit, StringComparison.Ordinal);
        Assert.Contains("--dependency=\"afterany:$shards\"", commit, StringComparison.Ordinal);
        Assert.Contains("gdr commit --run '/shared/it'\\''s a run'; rc=$?\n", commit, StringComparison.Ordinal);
        Assert.Equal(0, Bash(commit));
    }

    [Fact]
    public void SlurmSubmission_CommitsAfterAnyEnd()
    {
        var submit = SlurmFiles.Submit("/shared/run", Settings);

        Assert.Contains("--dependency=afterany$ids", submit, StringComparison.Ordinal);
        Assert.Contains("--max-array-size 1000", submit, StringComparison.Ordinal);
        Assert.Equal(0, Bash(submit));
    }

    // bash -n reads a script without running it.
    private static int Bash(string script)
    {
        using var folder = new TemporaryFolder();
        using var process = System.Diagnostics.Process.Start("bash", ["-n", folder.Write("script", script)]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Manifest(string? secret) => KubernetesFiles.Job("a1b2c3", "/data/run", 12, "registry/gdr:1", "corpus", "/data", secret, Settings with { Memory = "8Gi" });

    private static V1Job Read(string manifest) => KubernetesYaml.Deserialize<V1Job>(manifest, strict: true);
}
