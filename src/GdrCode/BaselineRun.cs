using GdrCode.Emitting;
using GdrCode.Emitting.Sarif;
using GdrCode.Model;

namespace GdrCode;

/// <summary>A whole <c>baseline</c>: scans the inputs and writes the fingerprints of what is found, and of what reviewers rejected.</summary>
public static class BaselineRun
{
    /// <summary>Writes the baseline of the inputs.</summary>
    /// <param name="inputs">What the user named, in order; none to write what reviewers rejected alone.</param>
    /// <param name="path">The file; one that is there keeps its salt, so that fingerprints of earlier findings stay as they are.</param>
    /// <param name="keyFile">The key of the fingerprints, or null for salted ones.</param>
    /// <param name="options">What to do; a baseline among them is not looked at.</param>
    /// <param name="hooks">Progress and notes.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <returns>How many findings it holds.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<RepositoryInput> inputs, string path, string? keyFile, PipelineOptions options, RunHooks hooks, CancellationToken cancellationToken)
    {
        var key = keyFile is null ? RunKey.Create() : RunKey.Read(keyFile);
        var baseline = Open(path, keyFile is null ? null : key);
        var pipeline = new Pipeline(options with { Baseline = Baseline.Empty }, key);
        var known = new HashSet<(string Fingerprint, string Category)>();
        for (var i = 0; i < inputs.Count; i++)
        {
            using var source = inputs[i].Open(hooks.CloneOf(inputs[i].Name), cancellationToken);
            var meter = new ProgressMeter(inputs[i].Name, i, inputs.Count, source.Entries.Count, new Counts(), hooks.Progress);
            var labels = new LabelComposer(inputs[i].Name, key) { Locator = new FindingLocator(inputs[i].Name, source.Prefix, (category, value) => baseline.Fingerprint(category, value, key), hashMasked: false) };
            await new RepositoryRun(pipeline, options, labels, meter).RunAsync(source, inputs[i].Name, sink: null, Emit, cancellationToken);
        }

        // A value that is known as nothing is no news wherever it stands.
        known.UnionWith(options.Decisions.All.Where(d => d is { Label: Label.Clean, IsDisputed: false, Row.Value: not null }).Select(d => (baseline.Fingerprint(d.Row.Found, d.Row.Value!, key), d.Row.Found)));
        await File.WriteAllTextAsync(path, baseline.Write(known), cancellationToken);
        return known.Count;

        void Emit(FileResult result) => known.UnionWith(result.Located.Where(l => l.Allowance is null).Select(l => (l.Fingerprint, l.Category.Id)));
    }

    private static Baseline Open(string path, RunKey? key)
    {
        if (!File.Exists(path))
        {
            return key is null ? Baseline.Salted() : Baseline.Keyed(key);
        }

        var lines = File.ReadAllLines(path);
        if (lines.Length > 0 && !lines[0].StartsWith(Baseline.Header, StringComparison.Ordinal))
        {
            throw new OutputException($"{path}: is there already and is no baseline; name another file");
        }

        var old = Baseline.Parse(lines, path);
        return key is not null ? Baseline.Keyed(key) : old.IsSalted ? old : Baseline.Salted();
    }
}
