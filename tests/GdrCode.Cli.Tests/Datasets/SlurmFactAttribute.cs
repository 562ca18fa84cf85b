namespace GdrCode.Cli.Tests.Datasets;

/// <summary>A test that needs Slurm; .ci/run installs it where it can.</summary>
public sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            Skip = "Slurm is started by root, on Linux";
        }
        else if (!File.Exists("/usr/sbin/slurmctld") || !File.Exists("/usr/sbin/munged"))
        {
            Skip = "Slurm is not installed: apt-get install slurm-wlm munge";
        }
    }
}
