using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Evaluation.Reporting;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr evaluate student</c>: what a language model learns from a corpus before and after.</summary>
internal static class StudentCommand
{
    public static Command Create()
    {
        var corpus = new Argument<string>("DIR") { Description = "A folder <repository>/<path> of marked files: ⟦category:text⟧ is a private fact, ⟦!text⟧ a public one." };
        var heldOut = new Option<string?>("--held-out") { Description = "A folder of clean code to measure perplexity on.", HelpName = "DIR" };
        var key = new Option<string?>("--key-file") { Description = "The key of surrogates. Without it a fresh one is made.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "Takes student.json, .md and .html.", HelpName = "DIR" };
        var command = new Command("student", "Trains a small language model on a marked corpus as it is, redacted by rules, and refined, and asks each for the facts that are marked.") { corpus, heldOut, key, output };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var scores = await StudentRun.RunAsync(parse.GetValue(corpus)!, parse.GetValue(heldOut), parse.GetValue(key), parse.GetValue(output), cancellationToken);
            FigureTables.Write(StudentTables.Of(scores));
            return ExitCodes.Done;
        });
        return command;
    }
}
