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
        var marginal = new MarginalCost();
        Console.WriteLine("| lines | files | workers | seconds | lines/s | files/s | relative to 1 worker | CPU µs a further line | peak memory, MiB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        try
        {
            foreach (var lines in sizes)
            {
                var corpus = Path.Combine(folder, $"corpus-{lines}");
                var made = Corpus.Make(corpus, lines);
                var files = Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Count();
                var single = 0.0;
                foreach (var workers in (int[])[1, 2])
                {
                    var (seconds, cpu, peak) = TimedTool.Run(
                        tool, "refine", corpus, "--out", Path.Combine(folder, $"out-{lines}-{workers}"), "--workers", $"{workers}", "--key-file", Path.Combine(Corpus.Root, "fixtures", "demo.key"));
                    single = workers == 1 ? seconds : single;
                    var further = marginal.Of($"{workers}", made, cpu);
                    Console.WriteLine($"| {made:N0} | {files:N0} | {workers} | {seconds:N1} | {made / seconds:N0} | {files / seconds:N0} | {single / seconds:0.00} | {further:N1} | {peak / 1048576:N0} |");
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
}
