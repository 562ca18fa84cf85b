using System.CommandLine;
using System.Globalization;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr retry</c>: names the shards that are not done, as schedulers take them.</summary>
internal static class RetryCommand
{
    public static Command Create()
    {
        var run = ClusterOptions.Run();
        var format = new Option<string>("--format") { Description = "list (a number a line), slurm (ARRAY OFFSET, a line an array) or kubernetes (numbers with commas).", DefaultValueFactory = _ => "list" };
        format.AcceptOnlyFromAmong("list", "slurm", "kubernetes");
        var size = new Option<int>("--max-array-size") { Description = "The longest array that the scheduler takes.", DefaultValueFactory = _ => 1000 };
        size.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() < 1)
            {
                r.AddError("--max-array-size must be at least 1");
            }
        });
        var command = new Command("retry", "Names the shards that are not done. Prints nothing where all are.") { run, format, size };
        command.SetAction(parse =>
        {
            var pending = ClusterStatus.Pending(parse.GetValue(run)!);
            var lines = parse.GetValue(format) switch
            {
                "slurm" => pending.GroupBy(s => s / parse.GetValue(size)).Select(g => $"{Ranges([.. g.Select(s => s - (g.Key * parse.GetValue(size)))])} {g.Key * parse.GetValue(size)}"),
                "kubernetes" when pending.Count > 0 => [string.Join(',', pending)],
                "kubernetes" => [],
                _ => pending.Select(s => s.ToString(CultureInfo.InvariantCulture)),
            };
            foreach (var line in lines)
            {
                Console.Out.WriteLine(line);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Numbers as an array takes them: <c>0-3,7</c>.</summary>
    internal static string Ranges(IReadOnlyList<int> numbers)
    {
        var ranges = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            ranges.Add(end == i ? $"{numbers[i]}" : $"{numbers[i]}-{numbers[end]}");
            i = end + 1;
        }

        return string.Join(',', ranges);
    }
}
