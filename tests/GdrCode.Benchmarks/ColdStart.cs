using System.Globalization;

namespace GdrCode.Benchmarks;

/// <summary>Says what a start of the tool costs: published as it is built, and compiled ahead of time.</summary>
internal static class ColdStart
{
    private const int Times = 5;
    private const double TicksPerSecond = 100;

    private static readonly (string Name, string[] Arguments)[] Commands =
    [
        ("rules list", ["rules", "list"]),
        ("shard, 1 record", ["shard", "{shard}", "--out", "{out}", "--schema", "stack-v1", "--key-file", "{key}", "--workers", "1"]),
        ("scan, 1 repository", ["scan", "{repository}", "--fail-on", "never", "--workers", "1"]),
    ];

    /// <summary><c>cold-start</c>; prints one Markdown row per command: the median of five.</summary>
    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("gdr-start-").FullName;
        try
        {
            var (plain, ahead) = (Path.Combine(folder, "plain"), Path.Combine(folder, "ahead"));
            BuiltTool.Publish(plain, isAhead: false);
            BuiltTool.Publish(ahead, isAhead: true);
            ShardCorpus.Make(Path.Combine(folder, "corpus"), 1, 1, 100);
            Console.WriteLine("| command | built: CPU seconds | compiled ahead: CPU seconds | relative |");
            Console.WriteLine("|---|---|---|---|");
            foreach (var (name, arguments) in Commands)
            {
                var (slow, fast) = (Time(folder, plain, arguments), Time(folder, ahead, arguments));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {slow:N2} | {fast:N2} | {fast / slow:N2} |"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nsize: {Size(plain):N0} MiB built, {Size(ahead):N0} MiB compiled ahead"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static double Time(string folder, string tool, string[] arguments)
    {
        var measured = new List<double>();
        for (var i = 0; i <= Times; i++)
        {
            var output = Path.Combine(folder, $"out-{Path.GetRandomFileName()}.jsonl");
            string[] given =
            [
                Path.Combine(tool, "gdr.dll"),
                .. arguments.Select(a => a.Replace("{shard}", Directory.EnumerateFiles(Path.Combine(folder, "corpus")).Single(), StringComparison.Ordinal).Replace("{out}", output, StringComparison.Ordinal)
                    .Replace("{key}", Path.Combine(Corpus.Root, "fixtures", "demo.key"), StringComparison.Ordinal)
                    .Replace("{repository}", Path.Combine(Corpus.Root, "fixtures", "repositories", "nordwind-billing"), StringComparison.Ordinal)),
            ];
            var before = ChildrenSeconds();
            BuiltTool.Execute("dotnet", given);
            // The first one brings the files into memory.
            if (i > 0)
            {
                measured.Add(ChildrenSeconds() - before);
            }
        }

        return measured.Order().ElementAt(Times / 2);
    }

    // Processor time of children that have ended, which the wall clock of a busy machine says nothing about; Linux alone tells it.
    private static double ChildrenSeconds()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ", 2)[1].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static double Size(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) / 1048576.0;
}
