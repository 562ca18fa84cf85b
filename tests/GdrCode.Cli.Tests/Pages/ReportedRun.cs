using System.Text.Json;

namespace GdrCode.Cli.Tests.Pages;

/// <summary>A refined run with hostile names and comments, and its report.</summary>
public sealed class ReportedRun : IDisposable
{
    /// <summary>What would change the title, were it taken for markup or script.</summary>
    public const string Hostile = "</script><img src=x onerror=\"document.title='owned'\"><svg onload=\"document.title='owned'\">";

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-report-").FullName;

    public ReportedRun()
    {
        Write("wild/a<img src=x onerror=document.title='owned'>.cs", "// <b>mail</b> orsolya.keller@kivilinn.ee javascript:document.title='owned'\nclass A { }\n");
        Write("wild/b<", "nothing\n");
        Write("wild/c</script><script>document.title='owned'<", "mail liisbet.lindqvist@minatosoft.jp\n");
        Write("wild/src/deep/Mailer.cs", $"class Mailer\n{{\n    // {Hostile} write to hana.kobayashi@minatosoft.jp\n    const string Password = \"Vq7tmR2xLw9\";\n}}\n");
        Write("wild/formula.csv", "name,mail\n=cmd,giulia.fernandes@kivilinn.ee\n");
        Write("wild/id_rsa", "-----BEGIN " + "PRIVATE KEY-----\nMIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEAq7BFUpkGp3+LQmlQ\n-----END " + "PRIVATE KEY-----\n");
        var refined = Tool.Run(["refine", Path.Combine(folder, "wild"), .. RefinedFixtures.Names, "--out", Out, "--key-file", Path.Combine(Tool.Fixtures, "demo.key")]);
        Assert.True(refined.ExitCode is 0 or 1, refined.Error);
        var reported = Tool.Run("report", Out);
        Assert.True(reported.ExitCode == 0, reported.Error);
        Lines = [.. File.ReadLines(Path.Combine(Out, "labels", "lines.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];
        Spans = [.. File.ReadLines(Path.Combine(Out, "labels", "spans.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    public string Out => Path.Combine(folder, "out");

    public string Report => Path.Combine(Out, "report.html");

    public IReadOnlyList<JsonElement> Lines { get; }

    public IReadOnlyList<JsonElement> Spans { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }
}
