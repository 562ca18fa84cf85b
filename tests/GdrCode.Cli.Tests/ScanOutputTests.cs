using System.Text.Json;

namespace GdrCode.Cli.Tests;

public sealed class ScanOutputTests : IDisposable
{
    private const string Mail = "orsolya.keller@kivilinn.ee";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-outputs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Suggestion_HasALongerFenceThanItsText_AndNeighboursAreOne()
    {
        Write("a.cs", $"// ```` {Mail}\r\n// {Mail}\r\nclass A {{ }}\r\n// {Mail}\r\n");

        Scan("--suggestions", At("review.json"));

        using var review = JsonDocument.Parse(File.ReadAllText(At("review.json")));
        var comments = review.RootElement.GetProperty("comments").EnumerateArray().ToList();
        Assert.Equal([(1, 2), (4, 4)], comments.Select(c => (c.TryGetProperty("start_line", out var start) ? start.GetInt32() : c.GetProperty("line").GetInt32(), c.GetProperty("line").GetInt32())));
        Assert.Matches("\n`````suggestion\n// ```` [^\n\r]+@[^\n\r]+\n// [^\n\r]+\n`````$", comments[0].GetProperty("body").GetString());
    }

    [Fact]
    public void Suggestions_LeaveOutWhatIsAllowed()
    {
        Write("a.cs", $"// {Mail} gdr:allow\n");

        Scan("--suggestions", At("review.json"));

        Assert.Contains("\"comments\": []", File.ReadAllText(At("review.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_IsAppended_WhateverIsPrinted()
    {
        Write("a.cs", $"// {Mail}\n");
        File.WriteAllText(At("summary.md"), "before\n");

        var result = Scan("--summary", At("summary.md"), "--format", "json");

        Assert.StartsWith("before\n### gdr found 1 sensitive value in 1 file", File.ReadAllText(At("summary.md")), StringComparison.Ordinal);
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any", 1)]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    public void FailOn_ChangesTheExitCodeAlone(string least, int exitCode)
    {
        Write("a.cs", $"// {Mail}\n");

        var result = Scan("--fail-on", least);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("a.cs:1:4: email-address-corporate", result.Output, StringComparison.Ordinal);
    }

    private ToolResult Scan(params string[] more) => Tool.Run(["scan", At("code"), .. more]);

    private string At(string path) => Path.Combine(folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(At("code"));
        File.WriteAllText(At(Path.Combine("code", path)), text);
    }
}
