using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace GdrCode.Evaluation.Utility.Builds;

/// <summary>Runs <c>dotnet</c>, within a time.</summary>
internal static class DotnetCommand
{
    // More than a log that anyone reads; the first errors tell the reason.
    private const int LongestLog = 4 * 1024 * 1024;

    // Foreign code runs: it sees where tools and packages lie, and no key or token of the user.
    private static readonly string[] Passed =
    [
        "PATH", "HOME", "USER", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "APPDATA", "LOCALAPPDATA", "ProgramData",
        "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_CLI_HOME", "NUGET_PACKAGES",
    ];

    /// <summary>Runs to the end, or until the time is up; then everything that it started is ended.</summary>
    /// <exception cref="InvalidDataException">There is no <c>dotnet</c>.</exception>
    public static async Task<DotnetResult> RunAsync(string folder, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var given = Passed.Select(name => (name, Value: Environment.GetEnvironmentVariable(name))).Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in given)
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in new[] { ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1"), ("NUGET_CERT_REVOCATION_MODE", "offline") })
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        process.StandardInput.Close();
        var log = new StringBuilder();
        process.OutputDataReceived += (_, e) => Append(log, e.Data);
        process.ErrorDataReceived += (_, e) => Append(log, e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(clock.Token);
            return new DotnetResult(process.ExitCode, TimedOut: false, Text(log));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return new DotnetResult(process.ExitCode, TimedOut: true, Text(log));
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidDataException("dotnet is not on the PATH; building needs the .NET SDK");
        }
    }

    private static void Append(StringBuilder log, string? line)
    {
        lock (log)
        {
            if (line is not null && log.Length + line.Length < LongestLog)
            {
                log.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder log)
    {
        lock (log)
        {
            return log.ToString();
        }
    }
}

/// <summary>How a command ended.</summary>
internal sealed record DotnetResult(int ExitCode, bool TimedOut, string Log);
