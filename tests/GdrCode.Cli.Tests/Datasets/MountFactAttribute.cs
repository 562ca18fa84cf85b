using System.Diagnostics;

namespace GdrCode.Cli.Tests.Datasets;

/// <summary>A test that mounts a small file system, as root can on Linux.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        var folder = Directory.CreateTempSubdirectory("gdr-mount-").FullName;
        var can = Shell($"mount -t tmpfs -o size=64k tmpfs '{folder}' && umount '{folder}'") == 0;
        Directory.Delete(folder);
        return can;
    });

    public MountFactAttribute() => Skip = CanMount.Value ? null : "only root may mount a file system, and not everywhere";

    internal static int Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
