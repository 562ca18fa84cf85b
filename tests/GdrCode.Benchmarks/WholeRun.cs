using System.Diagnostics;

namespace GdrCode.Benchmarks;

/// <summary>Times <c>gdr refine</c> as a process on corpora of growing size, made by repeating this repository's own sources.</summary>
internal static class WholeRun
{
    private const string Ahead = "--ahead";

    private static readonly int[] DefaultLines = [5_000, 100_000, 500_000, 2_000_000];

    /// <summary><c>whole-run [--ahead] [LINES…]</c>; prints one Markdown row per size and number of workers. <c>--ahead</c>: of the tool compiled ahead of time, as it is packed for a platform.</summary>
    public static int Run(string[] args)
    {
        var numbers = args.Where(a => a != Ahead).ToList();
        var sizes = numbers.Count == 0 ? DefaultLines : [.. numbers.Select(int.Parse)];
        var folder = Directory.CreateTempSubdirectory("gdr-bench-").FullName;
        var tool = args.Contains(Ahead) ? BuiltTool.Publish(Path.Combine(folder, "tool"), isAhead: true) : BuiltTool.Assembly;
        Console.WriteLine("| lines | workers | seconds | lines/s | relative to 1 worker | peak memory, MiB |");
        Console.WriteLine("|---|---|---|---|---|---|");
        try
        {
            foreach (var lines in sizes)
            {
                var corpus = Path.Combine(folder, $"corpus-{lines}");
                var made = Corpus.Make(corpus, lines);
                var single = 0.0;
                foreach (var workers in (int[])[1, 2])
                {
                    var (seconds, peak) = Time(tool, corpus, Path.Combine(folder, $"out-{lines}-{workers}"), workers);
                    single = workers == 1 ? seconds : single;
                    Console.WriteLine($"| {made:N0} | {workers} | {seconds:N1} | {made / seconds:N0} | {single / seconds:0.00} | {peak / 1048576:N0} |");
                }
            }
        }
        finally
        {
            // Not between the runs: for half a minute ext4 makes new files beside deleted ones several times as slowly.
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (double Seconds, long PeakBytes) Time(string tool, string corpus, string output, int workers)
    {
        var start = new ProcessStartInfo("dotnet", [tool, "refine", corpus, "--out", output, "--workers", $"{workers}", "--key-file", Path.Combine(Corpus.Root, "fixtures", "demo.key")])
        {
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode is not (0 or 1))
        {
            throw new InvalidOperationException(error.GetAwaiter().GetResult());
        }

        return (seconds, peak);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
