using System.Globalization;

using GdrCode.Datasets;

namespace GdrCode.Cli.Output;

/// <summary>What a shard gave, in a few lines on standard error.</summary>
internal static class ShardSummary
{
    public static void Write(ShardCounts counts)
    {
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.DocsIn:N0} records, {counts.DocsChanged:N0} changed, {counts.DocsWithheld:N0} without their text, {counts.Quarantined:N0} quarantined; {counts.Replaced.Values.Sum():N0} values replaced"));
        foreach (var (reason, count) in counts.Withheld)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  without their text: {reason} {count:N0}"));
        }

        foreach (var (reason, count) in counts.Faults)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  damaged input: {reason} {count:N0}"));
        }
    }
}
