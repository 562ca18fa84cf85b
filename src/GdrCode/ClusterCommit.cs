using System.Text;
using System.Text.Json;

using GdrCode.Cluster;
using GdrCode.Datasets;

namespace GdrCode;

/// <summary>Judges a run: reads every output again, and calls the run a success only where each is what its manifest says.</summary>
public static class ClusterCommit
{
    /// <summary>The file that says that a run is whole.</summary>
    public const string SuccessName = "_SUCCESS";

    private const string SumsName = "MANIFEST.sha256";

    /// <summary>Verifies a run and completes it.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="name">Name of the dataset in its card.</param>
    /// <param name="acceptDamaged">Whether a run counts of whose input something is missing.</param>
    /// <param name="checkedShard">Called when a shard is checked.</param>
    /// <param name="cancellationToken">Stops between shards.</param>
    /// <returns>Sums over all shards.</returns>
    /// <exception cref="ClusterException">A shard is not done, or an output is not what it was.</exception>
    public static ShardCounts Run(string path, string name, bool acceptDamaged, Action<int>? checkedShard, CancellationToken cancellationToken)
    {
        var folder = new RunFolder(path);
        var run = folder.Read();
        var plan = folder.ReadPlan(run);
        var success = Path.Combine(run.OutputRoot, SuccessName);
        // What an earlier commit said is worth nothing until it is found true again.
        File.Delete(success);
        var manifests = Manifests(folder, run);
        CheckInputs(plan, manifests);
        var (totals, features, files) = (new ShardCounts(), new Feature(), new List<ReleaseFile>());
        foreach (var manifest in manifests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckShard(ClusterPlan.Places(folder, run, plan, manifest.Shard), folder, manifest, features);
            totals.Add(manifest.Counts);
            files.AddRange(manifest.Outputs.Where(o => o.Kind == "records").Select(o => new ReleaseFile(o.Path, o.Bytes, o.Sha256, o.UncompressedBytes)));
            checkedShard?.Invoke(manifest.Shard);
        }

        if (totals.IsDamaged && !acceptDamaged)
        {
            throw new ClusterException(
                ClusterFault.Damaged,
                $"{path}: {totals.Quarantined} lines are quarantined and {totals.InputsDamaged} inputs damaged ({string.Join(", ", totals.Faults.Select(f => $"{f.Key} {f.Value}"))}); "
                + "see quarantine/, mend the inputs and plan anew, or take the run as it is with --accept-damaged");
        }

        var facts = new ReleaseFacts(name, run.ToolVersion, run.RulesVersion, run.Settings.Judge, run.KeyId, run.Settings.Schema, totals, files, features);
        DurableFile.Write(Path.Combine(run.OutputRoot, DatasetCard.FileName), Encoding.UTF8.GetBytes(DatasetCard.Compose(facts)), replace: true);
        DurableFile.Write(Path.Combine(run.OutputRoot, CroissantFile.FileName), CroissantFile.Compose(facts), replace: true);
        DurableFile.Write(Path.Combine(run.OutputRoot, "report.json"), JsonSerializer.SerializeToUtf8Bytes(totals, DatasetJson.Rows.ShardCounts), replace: true);
        DurableFile.Write(Path.Combine(run.OutputRoot, SumsName), Encoding.ASCII.GetBytes(string.Concat(files.Select(f => $"{f.Sha256}  {f.Path}\n"))), replace: true);
        if (run.Settings.Attributes)
        {
            DurableFile.Write(Path.Combine(folder.RestrictedPath, DolmaMixer.FileName), Encoding.UTF8.GetBytes(DolmaMixer.Compose()), replace: true);
        }

        DurableFile.Write(success, [], replace: true);
        return totals;
    }

    private static List<ShardManifest> Manifests(RunFolder folder, RunFile run)
    {
        var manifests = Enumerable.Range(0, run.Shards).Select(s => (Shard: s, Manifest: folder.ReadManifest(s))).ToList();
        var missing = manifests.Where(m => m.Manifest is null).Select(m => m.Shard).ToList();
        if (missing.Count > 0)
        {
            throw new ClusterException(ClusterFault.Incomplete, $"{folder.Root}: {missing.Count} of {run.Shards} shards are not done; gdr retry --run {folder.Root} names them");
        }

        return manifests.Find(m => m.Manifest!.ConfigSha256 != run.ConfigSha256 || m.Manifest.Shard != m.Shard) is { Manifest: not null } strange
            ? throw Damaged(folder, strange.Shard, "its manifest belongs to another run")
            : [.. manifests.Select(m => m.Manifest!)];
    }

    private static void CheckInputs(IReadOnlyList<PlanEntry> plan, List<ShardManifest> manifests)
    {
        var read = manifests.SelectMany(m => m.Inputs.Select(i => (m.Shard, i.Path, i.Bytes))).Order().ToList();
        if (!read.SequenceEqual(plan.Select(p => (p.Shard, p.Path, p.Bytes)).Order()))
        {
            throw new ClusterException(ClusterFault.Damaged, "the manifests don't name every planned input once; a manifest was changed");
        }
    }

    private static void CheckShard(IReadOnlyList<OutputPlace> places, RunFolder folder, ShardManifest manifest, Feature features)
    {
        var counts = manifest.Counts;
        if (counts.DocsIn != counts.DocsOut + counts.Quarantined || !manifest.Outputs.Select(o => o.Kind).SequenceEqual(places.Select(p => p.Kind)))
        {
            throw Damaged(folder, manifest.Shard, "its manifest does not add up");
        }

        foreach (var (place, output) in places.Zip(manifest.Outputs))
        {
            OutputFile found;
            try
            {
                found = OutputCheck.Read(place, place.Path, place.Kind == "records" ? features.Add : null);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                throw Damaged(folder, manifest.Shard, $"{place.Path} is not there");
            }
            catch (Exception e) when (e is InvalidDataException or JsonException)
            {
                throw Damaged(folder, manifest.Shard, $"{place.Path} can't be read");
            }

            if (found != output)
            {
                throw Damaged(folder, manifest.Shard, $"{place.Path} is not what was written");
            }
        }

        if (manifest.Outputs[0].Lines != counts.DocsOut || manifest.Outputs is [_, _, { } attributes] && attributes.Lines != counts.DocsIn)
        {
            throw Damaged(folder, manifest.Shard, "its outputs have another number of lines than its manifest says");
        }
    }

    private static ClusterException Damaged(RunFolder folder, int shard, string what) =>
        new(ClusterFault.Damaged, $"shard {shard}: {what}; remove {folder.ManifestPath(shard)} and run the shard again");
}
