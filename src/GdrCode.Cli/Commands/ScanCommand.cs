using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr scan</c>: finds and labels, changes nothing.</summary>
internal static class ScanCommand
{
    // GitHub's limit for one file; a run per repository is the least that a log can have.
    private const int MostRepositoriesInALog = 20;

    public static Command Create()
    {
        var common = new CommonOptions();
        var format = new Option<ScanFormat>("--format") { Description = "What to print: a table, JSON lines, a SARIF log, annotations of GitHub Actions, or a Markdown summary.", HelpName = "table|json|sarif|github|markdown", DefaultValueFactory = _ => ScanFormat.Table };
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var diff = new Option<string?>("--diff") { Description = "Report only what a change adds: BASE..HEAD, or BASE...HEAD from where both parted. Reads the changed files alone; INPUT is . unless named.", HelpName = "RANGE" };
        var staged = new Option<bool>("--staged") { Description = "Report only what is staged for the next commit; INPUT is . unless named." };
        var labels = new Option<string?>("--labels") { Description = "Write lines.jsonl, spans.jsonl and files.jsonl to this folder.", HelpName = "DIR" };
        var sarif = new Option<bool>("--sarif") { Description = "Write a SARIF file per repository beside the labels." };
        var failOn = new Option<FailOn>("--fail-on") { Description = "Which findings make it exit with 1: any, those of medium severity (warning) or high severity (error) and over, or never.", HelpName = "any|warning|error|never", DefaultValueFactory = _ => FailOn.Any };
        var summary = new Option<string?>("--summary") { Description = "Append the Markdown summary to this file besides.", HelpName = "FILE" };
        var suggestions = new Option<string?>("--suggestions") { Description = "Write the refined lines to this file, as a review that GitHub's API takes. It holds no value that is replaced.", HelpName = "FILE" };
        var command = new Command("scan", "Finds personal data and credentials and reports them; exits with 1 when something sensitive is found.");
        common.AddTo(command);
        foreach (var option in (Option[])[diff, staged, format, json, labels, sarif, failOn, summary, suggestions])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if ((result.GetValue(diff) is null ? 0 : 1) + (result.GetValue(staged) ? 1 : 0) + (result.GetValue(common.Revision) is null ? 0 : 1) > 1)
            {
                result.AddError("--diff, --staged and --rev each say what to read: give one of them");
            }

            if (result.GetValue(sarif) && result.GetValue(labels) is null)
            {
                result.AddError("--sarif writes beside the labels: name their folder with --labels DIR, or print one log with --format sarif");
            }
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            var chosen = parse.GetValue(json) ? ScanFormat.Json : parse.GetValue(format);
            var comparison = parse.GetValue(staged) ? Comparison.Staged : parse.GetValue(diff) is { } range ? Comparison.Parse(range) : null;
            var inputs = common.ResolveInputs(parse, comparison is null ? null : ".", comparison);
            if (chosen == ScanFormat.Sarif && inputs.Count > MostRepositoriesInALog)
            {
                throw new UsageException($"--format sarif puts at most {MostRepositoriesInALog} repositories into one log; write a file for each with --labels DIR --sarif");
            }

            var options = common.Resolve(parse) with { SarifFiles = parse.GetValue(sarif), Fixes = parse.GetValue(sarif) || chosen == ScanFormat.Sarif || parse.GetValue(suggestions) is not null };
            var output = new ScanOutput(chosen) { Summary = parse.GetValue(summary), Suggestions = parse.GetValue(suggestions) };
            RunReport report;
            using (var display = new ProgressDisplay())
            {
                report = await ScanRun.RunAsync(
                    inputs, parse.GetValue(common.KeyFile), options, output.Outputs(display) with { LabelsFolder = parse.GetValue(labels) }, display.Hooks, cancellationToken);
            }

            output.Close(report);
            ReportTable.Write(report, parse.GetValue(labels));
            if (chosen == ScanFormat.Table && output.HasFound)
            {
                FindingLines.WriteHint();
            }

            return report.Repositories.Any(r => r.Error is not null) ? ExitCodes.Io
                : output.HasFoundFor(parse.GetValue(failOn)) ? ExitCodes.Found
                : ExitCodes.Done;
        });
        return command;
    }
}
