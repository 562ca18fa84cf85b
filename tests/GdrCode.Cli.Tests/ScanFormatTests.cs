using System.Diagnostics;
using System.Text.Json;

namespace GdrCode.Cli.Tests;

public sealed class ScanFormatTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-format-").FullName;

    public ScanFormatTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "code"));
        File.WriteAllText(Path.Combine(folder, "code", "a,b:c 100%.cs"), "class A\n{\n    // mail orsolya.keller@kivilinn.ee\n}\n");
        File.WriteAllText(Path.Combine(folder, "code", "k.cs"), "class K { const string Password = \"Vq7tmR2xLw9\"; }\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Table_IsALinePerValue_WithAHintOnStandardError()
    {
        var result = Scan();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(["code/a,b:c 100%.cs:3:13: email-address-corporate", "code/k.cs:1:36: password-literal"], result.Output.TrimEnd().Split('\n').Select(l => l[..l.LastIndexOf(' ', l.LastIndexOf(" (", StringComparison.Ordinal) - 1)]));
        Assert.Contains("gdr refine", result.Error, StringComparison.Ordinal);
        Assert.Contains("gdr:allow", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Output + result.Error);
    }

    [Fact]
    public void Json_IsTheSpansAsLines()
    {
        var rows = Scan("--format", "json").Output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("category").GetString());

        Assert.Equal(["email-address-corporate", "password-literal"], rows);
    }

    [Fact]
    public void GitHub_IsAnAnnotationPerValue_WorstFirst_WithEscapedNames()
    {
        var lines = Scan("--format", "github").Output.TrimEnd().Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("::error file=k.cs,line=1,endLine=1,col=36,endColumn=47,title=password-literal::", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=a%2Cb%3Ac 100%25.cs,line=3,endLine=3,col=13,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_NamesTheFiles_AsText()
    {
        File.WriteAllText(Path.Combine(folder, "code", "a|b`<img src=x>.cs"), "// mail orsolya.keller@kivilinn.ee\n");

        var output = Scan("--format", "markdown").Output;

        Assert.StartsWith("### gdr found 3 sensitive values in 3 files", output, StringComparison.Ordinal);
        Assert.Contains("<code>a&#124;b&#96;&#60;img src&#61;x&#62;&#46;cs&#58;1</code>", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_IsOneLog()
    {
        using var log = JsonDocument.Parse(Scan("--format", "sarif").Output);

        var run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(["password-literal", "email-address-corporate"], run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public void SarifFile_StandsBesideTheLabels()
    {
        Scan("--labels", Path.Combine(folder, "labels"), "--sarif");

        Assert.Equal(["code.sarif", "files.jsonl", "lines.jsonl", "report.json", "spans.jsonl"], Directory.EnumerateFiles(Path.Combine(folder, "labels")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void SarifFile_WithoutAFolder_IsAUsageFault() => Assert.Equal(2, Scan("--sarif").ExitCode);

    [Fact]
    public void PrivateKeyFile_IsFound()
    {
        Directory.Delete(Path.Combine(folder, "code"), recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, "code"));
        File.WriteAllText(Path.Combine(folder, "code", "id_rsa"), "-----BEGIN " + "PRIVATE KEY-----\nMIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEAq7BFUpkGp3+LQmlQ\n-----END " + "PRIVATE KEY-----\n");

        var result = Scan("--format", "github");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("::error file=id_rsa,line=1,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_GetsColours_UnlessNoColorIsSet()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        Assert.Contains("\e[", OnTerminal(""), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", OnTerminal("NO_COLOR=1 ").Replace("\e[?1h", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private string OnTerminal(string environment)
    {
        var command = $"{environment}TERM=xterm dotnet {Path.Combine(AppContext.BaseDirectory, "gdr.dll")} scan {Path.Combine(folder, "code")} 2>/dev/null";
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/script", ["-qec", command, "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private ToolResult Scan(params string[] more) => Tool.Run(["scan", Path.Combine(folder, "code"), .. more]);
}
