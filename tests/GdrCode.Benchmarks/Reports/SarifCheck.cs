using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using GdrCode.Tests.Emitting.Sarif;

namespace GdrCode.Benchmarks.Reports;

/// <summary>Holds the SARIF files of a run against the schema and the labels.</summary>
internal static partial class SarifCheck
{
    public static void Run(string run, LabelNumbers labels, Reconciliation reconciliation)
    {
        foreach (var repository in labels.Repositories)
        {
            var name = LabelNumbers.Text(repository, "name");
            var file = Path.Combine(run, "labels", name + ".sarif");
            using var log = JsonDocument.Parse(File.ReadAllBytes(file));
            reconciliation.Say($"{name}.sarif: valid SARIF 2.1.0, {new FileInfo(file).Length / 1e6:0.0} MB", SarifSchema.Faults(log.RootElement));
            var results = log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(r => r.GetProperty("results").EnumerateArray()).Where(r => !r.TryGetProperty("suppressions", out _)).ToList();
            var withheld = repository.GetProperty("files").EnumerateArray().Where(f => LabelNumbers.Text(f, "action") == "withheld").Select(f => LabelNumbers.Text(f, "path")).ToHashSet(StringComparer.Ordinal);
            // A file that is a key is a result as a whole, and has no line.
            var values = results.Where(r => !withheld.Contains(PathOf(r)) || Stands(r)).ToList();
            reconciliation.Say(
                $"{name}.sarif: {results.Count:N0} results stand where the labels say",
                values.Where(r => !Stands(r)).Select(r => $"{LabelNumbers.Text(r, "ruleId")} at {PathOf(r)}:{Line(r)} has no label"));
            var leftOut = LeftOut().Matches(log.RootElement.GetRawText()).Sum(m => long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
            var counted = LabelNumbers.Number(repository.GetProperty("counts"), "sensitive_spans");
            reconciliation.Compare($"{name}.sarif", new Dictionary<string, long> { ["values, with those left out"] = values.Count + leftOut }, new Dictionary<string, long> { ["values, with those left out"] = counted });

            bool Stands(JsonElement result) => labels.Stands(LabelNumbers.Text(result, "ruleId"), name, PathOf(result), Line(result));
        }
    }

    private static string PathOf(JsonElement result) => Uri.UnescapeDataString(Location(result).GetProperty("artifactLocation").GetProperty("uri").GetString()!);

    private static int Line(JsonElement result) => Location(result).GetProperty("region").GetProperty("startLine").GetInt32();

    private static JsonElement Location(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    [GeneratedRegex("([0-9]+) less severe results are left out")]
    private static partial Regex LeftOut();
}
