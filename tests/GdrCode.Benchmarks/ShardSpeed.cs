using System.Diagnostics;
using System.Globalization;

namespace GdrCode.Benchmarks;

/// <summary>Times <c>gdr shard</c> as a process, gz to gz, on records with and without planted values and of copies, of growing number.</summary>
internal static class ShardSpeed
{
    private static readonly int[] DefaultRecords = [2_000, 20_000];

    /// <summary><c>shards [RECORDS…]</c>; prints one Markdown row per corpus and number of workers.</summary>
    public static int Run(string[] args)
    {
        var sizes = args.Length == 0 ? DefaultRecords : [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))];
        var folder = Directory.CreateTempSubdirectory("gdr-bench-").FullName;
        Console.WriteLine("| records | with planted values | vendored copies | MB | workers | seconds | MB/s | MB/s per core | peak memory, MiB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        try
        {
            foreach (var records in sizes)
            {
                foreach (var (percent, copies) in ((int, int)[])[(0, 0), (100, 0), (100, 90)])
                {
                    var corpus = Path.Combine(folder, $"{records}-{percent}-{copies}");
                    var bytes = ShardCorpus.Make(corpus, records, 1, percent, copies);
                    foreach (var workers in (int[])[1, 2, 8])
                    {
                        var (seconds, cpu, peak) = Time(Directory.EnumerateFiles(corpus).Single(), Path.Combine(folder, "out.jsonl.gz"), workers);
                        Console.WriteLine(string.Create(
                            CultureInfo.InvariantCulture, $"| {records:N0} | {percent} % | {copies} % | {bytes / 1e6:N1} | {workers} | {seconds:N1} | {bytes / 1e6 / seconds:N2} | {bytes / 1e6 / cpu:N2} | {peak / 1048576:N0} |"));
                    }
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    // Per core means by processor time: a machine that others use as well makes the wall clock a poor judge.
    private static (double Seconds, double CpuSeconds, long PeakBytes) Time(string input, string output, int workers)
    {
        string[] arguments = [BuiltTool.Assembly, "shard", input, "--out", output, "--schema", "stack-v1", "--duplicates", "keep", "--workers", $"{workers}", "--key-file", Path.Combine(Corpus.Root, "fixtures", "demo.key")];
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        if (process.ExitCode is not (0 or 1))
        {
            throw new InvalidOperationException(error.GetAwaiter().GetResult());
        }

        File.Delete(output);
        return (clock.Elapsed.TotalSeconds, cpu.TotalSeconds, peak);
    }
}
