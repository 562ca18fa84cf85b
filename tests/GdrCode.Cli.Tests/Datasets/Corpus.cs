using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace GdrCode.Cli.Tests.Datasets;

/// <summary>Shards that tests make: invented people in small files.</summary>
internal sealed class Corpus : IDisposable
{
    public Corpus(int shards, int records)
    {
        Directory.CreateDirectory(Inputs);
        for (var shard = 0; shard < shards; shard++)
        {
            Write($"part{shard}.jsonl.gz", string.Concat(Enumerable.Range(0, records).Select(i => Record(shard, i) + "\n")));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("gdr-shards-").FullName;

    public string Inputs => Path.Combine(Root, "in");

    public static string Key => Path.Combine(Tool.Fixtures, "demo.key");

    public string At(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Inputs, name);
        using var file = File.Create(path);
        using Stream target = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    public static string Record(int shard, int number)
    {
        var mail = string.Create(CultureInfo.InvariantCulture, $"wilma.ostrowska{number % 50}@brenntal-logistik.de");
        var text = string.Create(CultureInfo.InvariantCulture, $"class C{shard}_{number}\n{{\n    // ask Wilma Ostrowska, {mail}\n    const string Owner = \"{mail}\";\n}}\n");
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = $"{shard}-{number}", ["content"] = text, ["max_stars_repo_name"] = "ostrowska7/tools", ["max_stars_repo_path"] = $"src/C{number}.cs", ["max_stars_count"] = number,
        });
    }

    public ToolResult Plan(string run, params IReadOnlyList<string> options) =>
        Tool.Run(["plan", Inputs, "--run", At(run), "--schema", "starcoderdata", "--key-file", Key, "--checkpoint", "20000", .. options]);

    public ToolResult Run(string run, params IReadOnlyList<string> options) => Tool.Run(["run", "--run", At(run), "--key-file", Key, .. options]);

    /// <summary>Every output of a run, by name.</summary>
    public SortedDictionary<string, string> Outputs(string run)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in ((string[])["out/data", "quarantine", "restricted/attributes"]).Select(f => Path.Combine(At(run), f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)))
        {
            files[Path.GetRelativePath(At(run), path)] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        }

        return files;
    }

    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
