using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Model;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr scan</c>: finds and labels, changes nothing.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var labels = new Option<string?>("--labels") { Description = "Write lines.jsonl, spans.jsonl and files.jsonl to this folder.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print the labelled spans to standard output as JSON lines." };
        var command = new Command("scan", "Finds personal data and credentials and reports them; exits with 1 when something sensitive is found.");
        common.AddTo(command);
        command.Add(labels);
        command.Add(json);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var inputs = RepositoryInput.Resolve(common.ResolveInputs(parse), parse.GetValue(common.Revision));
            RunReport report;
            using (var display = new ProgressDisplay())
            {
                var found = display.Above<SpanLabel>(parse.GetValue(json) ? ReportJson.WriteRow : FindingLines.Write);
                report = await ScanRun.RunAsync(
                    inputs, parse.GetValue(labels), parse.GetValue(common.KeyFile), common.Resolve(parse), found, display.Hooks, cancellationToken);
            }

            ReportTable.Write(report, parse.GetValue(labels));
            return report.Repositories.Any(r => r.Error is not null) ? ExitCodes.Io
                : report.Totals.SensitiveSpans > 0 ? ExitCodes.Found
                : ExitCodes.Done;
        });
        return command;
    }
}
