using System.IO.Compression;
using System.Text;
using System.Text.Json;

using GdrCode.Cli.Tests.Datasets.Readers;

namespace GdrCode.Cli.Tests.Datasets;

/// <summary>What a run writes, read by readers that know nothing of it but the documented rules.</summary>
public sealed class ReadBackTests : IDisposable
{
    private const string Name = "Wilma Ostrowska";
    private const string Mail = "wilma.ostrowska@brenntal-logistik.de";

    private readonly string root = Directory.CreateTempSubdirectory("gdr-read-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void DolmaMixer_FindsEverySidecar_AndReplacesEveryValue()
    {
        string[] texts =
        [
            $"# \U0001F600 ask {Name}\r\n# \U0001F600\U0001F600 {Mail}\r\nx = 1\r\n",
            "def f():\n    return 1\n",
            "",
            $"# e\u0301 \U00010348 {Name} <{Mail}>\nowner = '{Mail}'\n",
        ];
        Write("documents/a/part-0.jsonl.gz", texts.Select((t, i) => Document($"d{i}", t, $"src/m{i}.py")));
        // The second is there twice: it is left out of the dataset, and has its line in the sidecar all the same.
        Write("documents/part-1.jsonl.gz", [Document("e0", texts[0], "src/e.py"), Document("e0", texts[0], "src/e.py"), Document("e1", texts[1], "src/f.py")]);

        Run(0, "plan", At("documents"), "--run", At("run"), "--schema", "dolma", "--attributes", "--key-file", Corpus.Key);
        Run(65, "run", "--run", At("run"), "--key-file", Corpus.Key);
        Run(0, "commit", "--run", At("run"), "--accept-damaged");
        var mixed = new DolmaReader(File.ReadAllText(At("run/restricted/mixer.yaml"))).Mix(At("documents"), At("run/restricted/attributes")).ToList();

        Assert.Equal(["d0", "d1", "d2", "d3", "e0", "e0", "e1"], mixed.Select(m => m.Id));
        Assert.Equal([Name, Mail], mixed[0].Spans.Select(s => s.Value));
        Assert.Equal([Name, Mail, Mail], mixed[3].Spans.Select(s => s.Value));
        Assert.All(mixed, m => Assert.DoesNotContain("strowska", m.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("# \U0001F600 ask |||PERSON|||\r\n# \U0001F600\U0001F600 |||CONTACT|||\r\nx = 1\r\n", mixed[0].Text);
        Assert.Equal((texts[1], texts[2]), (mixed[1].Text, mixed[2].Text));
        // What holds for a document stands in one span over all of it.
        var count = mixed[3].Attributes.GetProperty("gdr_v1__pii__doc_count")[0];
        Assert.Equal((0, texts[3].EnumerateRunes().Count(), 3), (count[0].GetInt32(), count[1].GetInt32(), count[2].GetInt32()));
        Assert.Equal(Math.Round((Name.Length + (2 * Mail.Length)) / (double)count[1].GetInt32(), 6), mixed[3].Attributes.GetProperty("gdr_v1__pii__doc_frac")[0][2].GetDouble());
        Assert.Single(mixed.Select(m => string.Join(' ', m.Attributes.EnumerateObject().Select(p => p.Name))).Distinct());
    }

    [Fact]
    public void Dataset_IsReadByItsCard_AndByItsDescription()
    {
        Write("in/train-0.jsonl.gz", Enumerable.Range(0, 6).Select(Record));
        Write("in/train-1.jsonl.gz", Enumerable.Range(6, 5).Select(Record));
        Run(0, "plan", At("in"), "--run", At("run"), "--schema", "stack-v1", "--key-file", Corpus.Key, "--checkpoint", "1000");
        Run(0, "run", "--run", At("run"), "--key-file", Corpus.Key);
        Run(0, "commit", "--run", At("run"), "--name", "Eine: \"Sammlung\"");

        var hub = new HubReader(At("run/out"));
        var rows = hub.Rows().ToList();
        var croissant = new CroissantReader(At("run/out"));

        Assert.Equal(11, rows.Count);
        Assert.Equal(rows.Count, hub.Examples);
        Assert.Equal(hub.Files.Sum(f => new FileInfo(f).Length), hub.DownloadSize);
        Assert.Equal(rows.Sum(r => Encoding.UTF8.GetByteCount(r.GetRawText()) + 1L), hub.DatasetSize);
        Assert.Equal(hub.Files, croissant.Files());
        Assert.All(rows, r => Assert.Equal(r.EnumerateObject().Select(p => p.Name), croissant.Fields(r).Keys));
        Assert.All(rows, r => Assert.DoesNotContain("strowska", r.GetRawText(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal("changed", rows[0].GetProperty("gdr").GetProperty("status").GetString());
    }

    private string At(string name) => Path.Combine(root, name);

    private static void Run(int exitCode, params string[] arguments)
    {
        var result = Tool.Run(arguments);
        Assert.True(result.ExitCode == exitCode, result.Error);
    }

    private void Write(string name, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        using var file = new GZipStream(File.Create(At(name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
    }

    private static string Document(string id, string text, string path) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["id"] = id,
        ["text"] = text,
        ["source"] = "test",
        ["added"] = "2026-01-01T00:00:00.000Z",
        ["created"] = "2026-01-01T00:00:00.000Z",
        ["metadata"] = new Dictionary<string, string> { ["path"] = path },
    });

    // Columns that are null here and there, a list that is empty at times, a number that is whole at times.
    private static string Record(int number) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["hexsha"] = $"{number:x2}23456789abcdef0123456789abcdef01234567",
        ["size"] = 10 + number,
        ["ext"] = "cs",
        ["lang"] = "C#",
        ["max_stars_repo_path"] = $"src/C{number}.cs",
        ["max_stars_repo_name"] = "acme/tools",
        ["max_stars_repo_licenses"] = number % 3 == 0 ? Array.Empty<string>() : ["MIT"],
        ["max_stars_count"] = number % 2 == 0 ? null : number,
        ["content"] = number % 4 == 3 ? $"class C{number} {{ }}\n" : $"// ask {Name}, {Mail}\nclass C{number} {{ }}\n",
        ["avg_line_length"] = number % 2 == 0 ? 20 : 20.5,
        ["max_line_length"] = 60,
        ["alphanum_fraction"] = 0.5,
        ["extra"] = new Dictionary<string, object?> { ["fork"] = number % 2 == 0, ["note"] = null },
    });
}
