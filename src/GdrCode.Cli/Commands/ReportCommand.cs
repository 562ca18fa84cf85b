using System.CommandLine;

using GdrCode.Cli.Configuration;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr report</c>: what a run did, for people.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "The folder that refine --out or scan --labels wrote." };
        var reveal = new Option<bool>("--reveal") { Description = "Show original values, in restricted/report.html; without it they are masked." };
        var command = new Command("report", "Writes report.html, report.md, summary.html and labels.csv from the labels and the report of a run. Nothing is judged anew.") { run, reveal };
        ConfigurationOptions.AddTo(command);
        command.SetAction(parse =>
        {
            foreach (var path in ReportRun.Write(parse.GetValue(run)!, parse.GetValue(reveal)))
            {
                Console.Out.WriteLine(path);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
