using System.Text.Json;

namespace GdrCode.Cli.Tests;

public sealed class ResidualTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-residual-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ValueInsideAnIdentifier_Stays_AndIsCounted()
    {
        var input = Path.Combine(folder, "input");
        Directory.CreateDirectory(input);
        File.WriteAllText(Path.Combine(input, "a.cs"), "class C\n{\n    const string Password = \"Vq7tmR2xLw9\";\n    int xVq7tmR2xLw9x;\n}\n");

        var result = Tool.Run("refine", input, "--out", Path.Combine(folder, "out"), "--json");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("int xVq7tmR2xLw9x;", File.ReadAllText(Path.Combine(folder, "out", "repositories", "input", "a.cs")), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(result.Output);
        Assert.Equal(1, report.RootElement.GetProperty("totals").GetProperty("residual_in_identifiers").GetInt32());
    }
}
