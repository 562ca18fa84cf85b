using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using GdrCode.Cluster;
using GdrCode.Datasets;
using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Plans a run over many machines: which inputs are which shard, and everything that decides a byte.</summary>
public static class ClusterPlan
{
    /// <summary>Plans a run.</summary>
    /// <param name="inputs">Shards, or folders of them.</param>
    /// <param name="path">The folder of the run, seen by all machines.</param>
    /// <param name="output">The folder of the outputs.</param>
    /// <param name="shards">How many; null for one an input.</param>
    /// <param name="keyFile">The key; null to make one in the run's folder.</param>
    /// <param name="options">How texts are refined.</param>
    /// <param name="dataset">How records are read.</param>
    /// <exception cref="ClusterException">There are no inputs, or there is a run already.</exception>
    public static RunFile Create(IReadOnlyList<string> inputs, string path, string output, int? shards, string? keyFile, PipelineOptions options, DatasetOptions dataset)
    {
        var files = inputs.SelectMany(Expand).Distinct(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new ClusterException(ClusterFault.Configuration, $"no inputs: there is no {string.Join(", ", ShardFile.Extensions)} in what was named");
        }

        var folder = new RunFolder(path);
        if (File.Exists(folder.RunPath))
        {
            throw new ClusterException(ClusterFault.Configuration, $"{path}: holds a run already, and a plan is never changed; name another folder");
        }

        var rules = RuleSet.Load(options.RulesFolder);
        var root = CommonFolder(files);
        if (dataset.Attributes && shards < files.Count)
        {
            throw new ClusterException(ClusterFault.Configuration, "--attributes writes a sidecar for every input, which is a shard of its own then: leave out --shards");
        }

        var plan = ShardPlanner.Plan(files.Select(f => (Path.GetRelativePath(root, f), new FileInfo(f).Length)), Math.Min(shards ?? files.Count, files.Count));
        var packed = RunFolder.Pack(plan);
        var settings = SettingsMap.Of(options, dataset);
        var key = keyFile is null ? MakeKey(folder) : RunKey.Read(keyFile);
        var planSum = Sum(packed);
        var config = Sum([.. JsonSerializer.SerializeToUtf8Bytes(settings, ClusterJson.Rows.RunSettings), .. Encoding.UTF8.GetBytes($"\n{ToolVersion.Text}\n{rules.Version}\n{key.Id}\n{planSum}")]);
        var run = new RunFile
        {
            RunId = config[..12],
            ToolVersion = ToolVersion.Text,
            RulesVersion = rules.Version,
            ConfigSha256 = config,
            KeyId = key.Id,
            Shards = plan.Max(p => p.Shard) + 1,
            InputRoot = root,
            OutputRoot = Path.GetFullPath(output),
            PlanSha256 = planSum,
            Settings = settings,
        };
        folder.Create(run, packed);
        return run;
    }

    /// <summary>Where the key lies that a plan made.</summary>
    internal static string KeyPath(RunFolder folder) => Path.Combine(folder.RestrictedPath, "key");

    /// <summary>The outputs of a shard, in their fixed order.</summary>
    internal static IReadOnlyList<OutputPlace> Places(RunFolder folder, RunFile run, IReadOnlyList<PlanEntry> plan, int shard)
    {
        var places = new List<OutputPlace>
        {
            new("records", RunFolder.RecordsPath(run, shard), "data/" + RunFolder.RecordsName(run, shard)),
            new("quarantine", folder.QuarantinePath(shard), $"quarantine/{RunFolder.Name(shard)}.jsonl.gz"),
        };
        if (run.Settings.Attributes)
        {
            var name = DolmaAttributes.PathOf(plan.Single(p => p.Shard == shard).Path);
            places.Add(new("attributes", Path.Combine(folder.Root, name), name));
        }

        return places;
    }

    private static IEnumerable<string> Expand(string input)
    {
        if (Directory.Exists(input))
        {
            return Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(ShardFile.HasKnownName).Select(Path.GetFullPath);
        }

        return !File.Exists(input) ? throw new ClusterException(ClusterFault.Configuration, $"{input}: no such file or folder")
            : ShardFile.HasKnownName(input) ? [Path.GetFullPath(input)]
            : throw new ClusterException(ClusterFault.Configuration, $"{input}: a shard's name ends in {string.Join(", ", ShardFile.Extensions)}");
    }

    private static string CommonFolder(List<string> files)
    {
        var folder = Path.GetDirectoryName(files[0])!;
        while (!files.TrueForAll(f => f.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    private static RunKey MakeKey(RunFolder folder)
    {
        Restricted.Create(folder.RestrictedPath);
        if (File.Exists(KeyPath(folder)))
        {
            return RunKey.Read(KeyPath(folder));
        }

        var key = RunKey.Create();
        key.Write(KeyPath(folder));
        return key;
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
