using System.Diagnostics;
using System.Runtime.Versioning;

namespace GdrCode.Cli.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class CompletionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-completion-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("gdr sc", "scan")]
    [InlineData("gdr review ex", "export")]
    [InlineData("gdr refine --dec", "--decisions")]
    [InlineData("gdr scan --format ", "Markdown")]
    [InlineData("gdr completion ", "pwsh")]
    public void Line_IsGoneOnWith(string line, string expected)
    {
        var result = Tool.Run($"[suggest:{line.Length}]", line);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output.Split('\n', StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void UnknownShell_IsRefused() => Assert.Equal(2, Tool.Run("completion", "csh").ExitCode);

    [ShellFact("bash")]
    public void BashScript_CompletesInBash() => Assert.Equal("baseline", InShell("bash", [], """
        source <(gdr completion bash)
        COMP_LINE='gdr base' COMP_POINT=8 COMP_WORDS=(gdr base) COMP_CWORD=1
        _gdr
        echo "${COMPREPLY[*]}"
        """));

    // A terminal of its own, in which the word is typed and completed.
    [ShellFact("zsh")]
    public void ZshScript_CompletesInZsh() => Assert.Contains("gdr baseline", InShell("zsh", ["-f"], """
        zmodload zsh/zpty
        zpty inner zsh -f -i
        zpty -w inner 'PROMPT=; autoload -Uz compinit; compinit -u -D; source <(gdr completion zsh); print RE""ADY'
        zpty -r inner out '*READY*'
        zpty -w -n inner $'gdr base\t'
        zpty -r inner out '*baseline*'
        print -r -- "$out"
        zpty -d inner
        """), StringComparison.Ordinal);

    // PowerShell has an alias of the tool's name, which the script takes away.
    [ShellFact("pwsh")]
    public void PowerShellScript_CompletesInPowerShell() => Assert.Equal("baseline", InShell("pwsh", ["-NoProfile", "-NonInteractive"], """
        & (Get-Command gdr -CommandType Application) completion pwsh | Out-String | Invoke-Expression
        (TabExpansion2 'gdr base' 8).CompletionMatches.CompletionText
        if ((Get-Command gdr).CommandType -ne 'Application') { 'gdr is still an alias' }
        """));

    // With the built tool on the path, and nobody's own settings.
    private string InShell(string shell, string[] options, string script)
    {
        File.WriteAllText(Path.Combine(folder, "gdr"), $"#!/bin/sh\nexec dotnet '{Tool.Assembly}' \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(folder, "gdr"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(ShellFactAttribute.PathOf(shell)!, [.. options, "-c", script]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Trim();
    }
}
