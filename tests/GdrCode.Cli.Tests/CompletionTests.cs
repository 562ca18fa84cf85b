using System.Diagnostics;

namespace GdrCode.Cli.Tests;

public class CompletionTests
{
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

    [Fact]
    public void BashScript_CompletesInBash()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string Session = """
            gdr() { dotnet "$GDR" "$@"; }
            source <(gdr completion bash)
            COMP_LINE='gdr base' COMP_POINT=8 COMP_WORDS=(gdr base) COMP_CWORD=1
            _gdr
            echo "${COMPREPLY[*]}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", Session]) { RedirectStandardOutput = true };
        start.Environment["GDR"] = Tool.Assembly;
        using var process = Process.Start(start)!;

        Assert.Equal("baseline", process.StandardOutput.ReadToEnd().Trim());
    }
}
