using System.IO.Compression;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using GdrCode.Datasets;

namespace GdrCode.Cluster;

/// <summary>The folder of a run: plan, manifests, journals, quarantine. All machines see the same one, and agree through it alone.</summary>
internal sealed class RunFolder(string root)
{
    private const string PlanName = "plan.jsonl.gz";

    public string Root { get; } = Path.GetFullPath(root);

    public string RunPath => Path.Combine(Root, "run.json");

    public string ManifestPath(int shard) => Path.Combine(Root, "shards", Name(shard) + ".json");

    public string JournalFolder => Path.Combine(Root, "journal");

    public string QuarantinePath(int shard) => Path.Combine(Root, "quarantine", Name(shard) + ".jsonl.gz");

    public string RestrictedPath => Path.Combine(Root, "restricted");

    public string AttemptPath(int shard, string attempt) => Path.Combine(AttemptsFolder, $"{Name(shard)}.{attempt}.json");

    public string AttemptsFolder => Path.Combine(Root, "attempts");

    public static string RecordsPath(RunFile run, int shard) => Path.Combine(run.OutputRoot, "data", RecordsName(run, shard));

    /// <summary>The name of a shard's output: <c>train-00017-of-01000.jsonl.gz</c>.</summary>
    public static string RecordsName(RunFile run, int shard) => $"train-{Name(shard)}-of-{Name(run.Shards)}.jsonl.gz";

    /// <summary>Five digits.</summary>
    public static string Name(int number) => number.ToString("00000", CultureInfo.InvariantCulture);

    /// <summary>Makes the folder of a run. The run's own file comes last: a folder without it is none.</summary>
    /// <exception cref="ClusterException">A run is there already.</exception>
    public void Create(RunFile run, byte[] plan)
    {
        foreach (var folder in (string[])["shards", "journal", "quarantine", "attempts"])
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
        }

        Restricted.Create(RestrictedPath);
        Directory.CreateDirectory(Path.Combine(run.OutputRoot, "data"));
        DurableFile.Write(Path.Combine(Root, PlanName), plan, replace: true);
        try
        {
            DurableFile.Write(RunPath, JsonSerializer.SerializeToUtf8Bytes(run, ClusterJson.Indented.RunFile), replace: false);
        }
        catch (IOException) when (File.Exists(RunPath))
        {
            throw new ClusterException(ClusterFault.Configuration, $"{Root}: holds a run already, and a plan is never changed; name another folder");
        }
    }

    /// <summary>The bytes of a plan: the same plan gives the same bytes.</summary>
    public static byte[] Pack(IEnumerable<PlanEntry> plan)
    {
        var text = string.Concat(plan.Select(p => JsonSerializer.Serialize(p, ClusterJson.Rows.PlanEntry) + "\n"));
        var packed = new MemoryStream();
        GzipMember.Write(Encoding.UTF8.GetBytes(text), packed, CompressionLevel.Optimal);
        return packed.ToArray();
    }

    /// <exception cref="ClusterException">There is no run, or its plan was changed.</exception>
    public RunFile Read()
    {
        if (!File.Exists(RunPath))
        {
            throw new ClusterException(ClusterFault.Configuration, $"{Root}: holds no run.json; make a run with: gdr plan INPUT… --run {root}");
        }

        try
        {
            var run = JsonSerializer.Deserialize(File.ReadAllBytes(RunPath), ClusterJson.Indented.RunFile)!;
            return run.Schema == RunFile.CurrentSchema ? run : throw new ClusterException(ClusterFault.Configuration, $"{RunPath}: has schema {run.Schema}, and this tool reads {RunFile.CurrentSchema}");
        }
        catch (JsonException)
        {
            throw new ClusterException(ClusterFault.Configuration, $"{RunPath}: is no run file");
        }
    }

    /// <exception cref="ClusterException">The plan is not the one that the run was made with.</exception>
    public IReadOnlyList<PlanEntry> ReadPlan(RunFile run)
    {
        var path = Path.Combine(Root, PlanName);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != run.PlanSha256)
        {
            throw new ClusterException(ClusterFault.Configuration, $"{path}: is not the plan of this run; a plan may not be changed");
        }

        using var lines = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        var plan = new List<PlanEntry>();
        while (lines.ReadLine() is { } line)
        {
            plan.Add(JsonSerializer.Deserialize(line, ClusterJson.Rows.PlanEntry)!);
        }

        return plan;
    }

    /// <summary>The manifest of a shard; null where it is not done.</summary>
    /// <exception cref="ClusterException">There is one, and it can't be read.</exception>
    public ShardManifest? ReadManifest(int shard)
    {
        var path = ManifestPath(shard);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), ClusterJson.Indented.ShardManifest) : null;
        }
        catch (JsonException)
        {
            throw new ClusterException(ClusterFault.Damaged, $"{path}: is no manifest; remove it and run shard {shard} again");
        }
    }

    public void WriteManifest(ShardManifest manifest) =>
        DurableFile.Write(ManifestPath(manifest.Shard), JsonSerializer.SerializeToUtf8Bytes(manifest, ClusterJson.Indented.ShardManifest), replace: true);
}
