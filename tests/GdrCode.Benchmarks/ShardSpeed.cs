using System.Globalization;

namespace GdrCode.Benchmarks;

/// <summary>Times <c>gdr shard</c> as a process, gz to gz, on records with and without planted values and of copies, of growing number.</summary>
internal static class ShardSpeed
{
    private const string Ahead = "--ahead";
    private const string Workers = "--workers=";

    private static readonly int[] DefaultRecords = [2_000, 20_000];
    private static readonly int[] DefaultWorkers = [1, 2, 8];

    private static readonly (int Planted, int Copies)[] Kinds = [(0, 0), (100, 0), (100, 90), (100, 100)];

    /// <summary>
    /// <c>shards [--ahead] [--workers=N,…] [RECORDS…]</c>; prints one Markdown row per corpus and number of workers. <c>--ahead</c>: of the tool compiled ahead of time, as it is packed for a platform.
    /// </summary>
    public static int Run(string[] args)
    {
        var numbers = args.Where(a => !a.StartsWith('-')).ToList();
        var sizes = numbers.Count == 0 ? DefaultRecords : [.. numbers.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var workers = Array.Find(args, a => a.StartsWith(Workers, StringComparison.Ordinal)) is { } given ? [.. given[Workers.Length..].Split(',').Select(w => int.Parse(w, CultureInfo.InvariantCulture))] : DefaultWorkers;
        var folder = Directory.CreateTempSubdirectory("gdr-bench-").FullName;
        var marginal = new MarginalCost();
        try
        {
            var tool = args.Contains(Ahead) ? BuiltTool.Publish(Path.Combine(folder, "tool"), isAhead: true) : BuiltTool.Assembly;
            Console.WriteLine("| records | with planted values | vendored copies | MB | workers | seconds | records/s | MB/s | MB/s per core | CPU µs a further record | peak memory, MiB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
            foreach (var records in sizes)
            {
                foreach (var (planted, copies) in Kinds)
                {
                    var corpus = Path.Combine(folder, $"{records}-{planted}-{copies}");
                    var bytes = ShardCorpus.Make(corpus, records, 1, planted, copies);
                    foreach (var count in workers)
                    {
                        var took = Time(tool, Directory.EnumerateFiles(corpus).Single(), Path.Combine(folder, "out.jsonl.gz"), count);
                        var further = marginal.Of($"{planted} {copies} {count}", records, took.CpuSeconds);
                        Console.WriteLine(string.Create(
                            CultureInfo.InvariantCulture,
                            $"| {records:N0} | {planted} % | {copies} % | {bytes / 1e6:N1} | {count} | {took.Seconds:N1} | {records / took.Seconds:N0} | {bytes / 1e6 / took.Seconds:N2} | {bytes / 1e6 / took.CpuSeconds:N2} | {further:N0} | {took.PeakBytes / 1048576:N0} |"));
                    }

                    Directory.Delete(corpus, recursive: true);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static TimedTool Time(string tool, string input, string output, int workers)
    {
        var took = TimedTool.Run(
            tool, "shard", input, "--out", output, "--schema", "stack-v1", "--duplicates", "keep", "--workers", $"{workers}", "--key-file", Path.Combine(Corpus.Root, "fixtures", "demo.key"));
        File.Delete(output);
        return took;
    }
}
