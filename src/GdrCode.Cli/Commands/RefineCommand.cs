using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Model;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr refine</c>: repositories in, the same repositories without personal data and credentials out.</summary>
internal static class RefineCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string>("--out", "-o") { Description = "The folder to make: repositories/, labels/, report.json, restricted/.", HelpName = "DIR", Required = true };
        var resume = new Option<bool>("--resume") { Description = "Go on with an interrupted run into the same folder." };
        var force = new Option<bool>("--force") { Description = "Replace the output of an earlier run." };
        var rename = new Option<bool>("--rename-paths") { Description = "Rename files whose path holds a sensitive value; without it they are labelled only." };
        var sarif = new Option<bool>("--sarif") { Description = "Write a SARIF file per repository to labels/." };
        var json = new Option<bool>("--json") { Description = "Print the report to standard output." };
        var command = new Command("refine", "Rewrites personal data and credentials in repositories into safe surrogates, with a label for every line touched.");
        common.AddTo(command);
        foreach (var option in (Option[])[output, resume, force, rename, sarif, json])
        {
            command.Add(option);
        }

        command.SetAction(async (parse, cancellationToken) =>
        {
            var options = common.Resolve(parse) with { RenamePaths = parse.GetValue(rename), SarifFiles = parse.GetValue(sarif) };
            var inputs = common.ResolveInputs(parse);
            var target = parse.GetValue(output)!;
            RunReport report;
            using (var display = new ProgressDisplay())
            {
                report = await RefineRun.RunAsync(
                    inputs, target, parse.GetValue(common.KeyFile), parse.GetValue(resume), parse.GetValue(force), options, display.Hooks, cancellationToken);
            }

            ReportTable.Write(report, target);
            if (parse.GetValue(json))
            {
                ReportJson.Write(report, Console.Out);
            }

            return report.Repositories.Any(r => r.Error is not null) ? ExitCodes.Io
                : report.Totals.FilesWithheld + report.Totals.FilesFailed > 0 ? ExitCodes.Found
                : ExitCodes.Done;
        });
        return command;
    }
}
