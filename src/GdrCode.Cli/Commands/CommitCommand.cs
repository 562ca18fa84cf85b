using System.CommandLine;

using GdrCode.Cli.Output;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr commit</c>: judges a run, and says so in <c>_SUCCESS</c>.</summary>
internal static class CommitCommand
{
    public static Command Create()
    {
        var run = ClusterOptions.Run();
        var name = new Option<string>("--name") { Description = "Name of the dataset in its card.", DefaultValueFactory = _ => "Refined code" };
        var accept = new Option<bool>("--accept-damaged") { Description = "Take a run of whose input something is quarantined." };
        var command = new Command(
            "commit", "Reads every output of a run again; where each is what its manifest says, writes the card, croissant.json, report.json, MANIFEST.sha256 and last _SUCCESS. Refuses a run with one byte changed.")
            { run, name, accept };
        command.SetAction((parse, cancellationToken) =>
        {
            var counts = ClusterCommit.Run(parse.GetValue(run)!, parse.GetValue(name)!, parse.GetValue(accept), checkedShard: null, cancellationToken);
            ShardSummary.Write(counts);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
