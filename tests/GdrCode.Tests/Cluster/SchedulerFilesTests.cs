using GdrCode.Cluster;

using YamlDotNet.Serialization;

namespace GdrCode.Tests.Cluster;

public class SchedulerFilesTests
{
    private static readonly JobSettings Settings = new(4, "8G", "04:00:00", 20, 1000, "gdr", "/secure/it's.key");

    // Fields of batch/v1 Job as the Kubernetes API reference lists them, as far as a Job of this kind may use them.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        [""] = "apiVersion kind metadata spec",
        ["metadata"] = "name namespace labels annotations",
        ["spec"] = "completionMode completions parallelism backoffLimitPerIndex maxFailedIndexes podFailurePolicy template backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished suspend",
        ["spec.podFailurePolicy"] = "rules",
        ["spec.podFailurePolicy.rules"] = "action onExitCodes onPodConditions",
        ["spec.podFailurePolicy.rules.onExitCodes"] = "containerName operator values",
        ["spec.podFailurePolicy.rules.onPodConditions"] = "type status",
        ["spec.template"] = "metadata spec",
        ["spec.template.spec"] = "restartPolicy terminationGracePeriodSeconds containers volumes",
        ["spec.template.spec.containers"] = "name image args command env resources volumeMounts",
        ["spec.template.spec.containers.env"] = "name value valueFrom",
        ["spec.template.spec.containers.resources"] = "requests limits",
        ["spec.template.spec.containers.resources.requests"] = "cpu memory",
        ["spec.template.spec.containers.resources.limits"] = "cpu memory",
        ["spec.template.spec.containers.volumeMounts"] = "name mountPath readOnly subPath",
        ["spec.template.spec.volumes"] = "name persistentVolumeClaim secret",
        ["spec.template.spec.volumes.persistentVolumeClaim"] = "claimName readOnly",
        ["spec.template.spec.volumes.secret"] = "secretName items defaultMode optional",
    };

    [Theory]
    [InlineData("gdr-key")]
    [InlineData(null)]
    public void KubernetesJob_HasOnlyFieldsOfTheApi(string? secret)
    {
        var job = Job(secret);
        var strangers = new List<string>();
        Walk(job, "", strangers);

        Assert.Empty(strangers);
    }

    [Fact]
    public void KubernetesJob_SaysWhatIsTriedAgain()
    {
        var spec = (Dictionary<object, object>)((Dictionary<object, object>)Job("gdr-key"))["spec"];
        var rules = (List<object>)((Dictionary<object, object>)spec["podFailurePolicy"])["rules"];
        var codes = (Dictionary<object, object>)((Dictionary<object, object>)rules[0])["onExitCodes"];

        Assert.Equal(("Indexed", "12", "3"), (spec["completionMode"], spec["completions"], spec["backoffLimitPerIndex"]));
        Assert.Equal(["2", "65", "66"], (List<object>)codes["values"]);
        Assert.Equal("Never", ((Dictionary<object, object>)((Dictionary<object, object>)spec["template"])["spec"])["restartPolicy"]);
    }

    [Fact]
    public void SlurmJob_QueuesItselfAgain_AndKeepsTheKeyOffItsCommandLine()
    {
        var job = SlurmFiles.Job("/shared/run", Settings);

        Assert.Contains("#SBATCH --requeue\n#SBATCH --signal=B:USR1@180\n", job, StringComparison.Ordinal);
        Assert.Contains("export GDR_KEY_FILE='/secure/it'\\''s.key'\n", job, StringComparison.Ordinal);
        Assert.Contains("[ \"$rc\" -eq 75 ] && scontrol requeue", job, StringComparison.Ordinal);
        Assert.StartsWith("#!/bin/bash\n", job, StringComparison.Ordinal);
        Assert.Equal(0, Bash(job));
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

    private static object Job(string? secret) =>
        new DeserializerBuilder().Build().Deserialize<object>(KubernetesFiles.Job("a1b2c3", "/data/run", 12, "registry/gdr:1", "corpus", "/data", secret, Settings))!;

    private static void Walk(object node, string path, List<string> strangers)
    {
        if (node is List<object> list)
        {
            list.ForEach(item => Walk(item, path, strangers));
        }
        else if (node is Dictionary<object, object> map)
        {
            foreach (var (key, value) in map)
            {
                if (!Fields.TryGetValue(path, out var allowed) || !allowed.Split(' ').Contains((string)key))
                {
                    strangers.Add($"{path}.{key}");
                }

                Walk(value, path.Length == 0 ? (string)key : $"{path}.{key}", strangers);
            }
        }
    }
}
