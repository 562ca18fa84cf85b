using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace GdrCode.Cluster;

/// <summary>Names an attempt: number, machine, process, and something that no other attempt has. It is part of file names, and of no output.</summary>
/// <param name="Text">The name.</param>
internal sealed record AttemptId(string Text)
{
    /// <summary>The name of this process's attempt.</summary>
    public static AttemptId Create(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{number}-{Host}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}"));

    /// <summary>This machine, as names of files hold it.</summary>
    public static string Host { get; } = string.Concat(Environment.MachineName.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    /// <summary>Whether it is an attempt of a process of this machine that has ended. Of other machines nothing is known.</summary>
    public bool IsOver
    {
        get
        {
            if (Text.Split('-') is not [_, var host, var process, _] || host != Host || !int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return false;
            }

            // A number that is our own was another's before.
            return id == Environment.ProcessId || !Runs(id);
        }
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
