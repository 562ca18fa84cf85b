using System.Text.Json;

using GdrCode.Cli.Tests.Review;

namespace GdrCode.Cli.Tests.Pages;

/// <summary>A refined repository of 24 findings with hostile names and comments, and what it takes to review it.</summary>
public sealed class ReviewedRun : IDisposable
{
    private static readonly string[] Names =
    [
        "liisbet.hirvasniemi", "rauno.mets", "hanna.kask", "orsolya.keller", "giulia.fernandes", "hana.kobayashi", "mariann.saar", "tarmo.luik", "piret.oja", "aino.virtala",
        "jarmo.salola", "kaija.rantala", "veera.koski", "urmas.paju", "eerik.tamm", "silja.raud", "merle.kuusk", "toomas.jarvik", "riina.allik", "olavi.sepp",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("gdr-reviewed-").FullName;

    public ReviewedRun()
    {
        Write("Mailer.cs", "class Mailer\n{\n" + string.Concat(Names.Select((n, i) => $"    // step {i + 1}: ask {n}@kivilinn.ee\n")) + "    // leave it behind the third floor door\n}\n");
        Write("x<img src=x onerror=document.title='owned'>.cs", "// </script><img src=x onerror=\"document.title='owned'\"> write to hana.lindqvist@minatosoft.jp\nclass A;\n");
        Write("settings.json", "{ \"password\": \"Vq7tmR2xLw9!kk\", \"note\": \"<svg onload=document.title='owned'> riku.aalto@minatosoft.jp\" }\n");
        Write("notes.md", "Call aune.kivela@minatosoft.jp about 😀 the bill.\n");
        var refined = Refine("out");
        Assert.True(refined.ExitCode is 0 or 1, refined.Error);
        Spans = Rows("out");
    }

    public string Out => Path.Combine(folder, "out");

    public string Decisions(string name) => Path.Combine(folder, name);

    public IReadOnlyList<JsonElement> Spans { get; }

    internal ToolResult Refine(string name, params string[] more) =>
        Tool.Run(["refine", Path.Combine(folder, "desk"), "--out", Path.Combine(folder, name), "--key-file", Path.Combine(Tool.Fixtures, "demo.key"), .. more]);

    internal ReviewProcess Review(string decisions) => new(Out, "--decisions", Decisions(decisions), "--reviewer", "anna");

    public string[] Refined(string name, string path) => File.ReadAllLines(Path.Combine(folder, name, "repositories", "desk", path));

    public string[] Original(string path) => File.ReadAllLines(Path.Combine(folder, "desk", path));

    public IReadOnlyList<JsonElement> Rows(string name) => [.. File.ReadLines(Path.Combine(folder, name, "labels", "spans.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "desk"));
        File.WriteAllText(Path.Combine(folder, "desk", path), text);
    }
}
