using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using GdrCode.Cluster;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr status</c>: how the shards of a run stand.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var run = ClusterOptions.Run();
        var json = new Option<bool>("--json") { Description = "Print an object a shard." };
        var command = new Command("status", "Tells how the shards of a run stand: done, damaged, running, silent (no sign for two minutes), stopped, failed or pending.") { run, json };
        command.SetAction(parse =>
        {
            var states = ClusterStatus.Read(parse.GetValue(run)!);
            if (parse.GetValue(json))
            {
                foreach (var state in states)
                {
                    Console.Out.WriteLine(JsonSerializer.Serialize(state));
                }

                return ExitCodes.Done;
            }

            foreach (var state in states.Where(s => s.State is not ("done" or "pending")))
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{state.Shard:00000} {state.State,-8} {state.Share,6:P1} {state.Records,12:N0} records {state.Rate,7:N2} MB/s  attempt {state.Attempts} on {state.Host}{(state.ExitCode is { } code and not 0 ? $", exit {code}" : "")}"));
            }

            Console.Out.WriteLine(Summary(states));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Summary(IReadOnlyList<ShardState> states)
    {
        var words = string.Join(", ", states.GroupBy(s => s.State).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{states.Count(s => s.State is "done" or "damaged")} of {states.Count} shards done, {states.Sum(s => s.Records):N0} records, {states.Where(s => s.State == "running").Sum(s => s.Rate):N2} MB/s; {words}");
    }
}
