using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr review export</c>: decisions as an expert's labels.</summary>
internal static class ReviewExportCommand
{
    public static Command Create()
    {
        var (run, inputs, common) = (ReviewCommand.RunArgument(), ReviewCommand.InputsArgument(), new ReviewCommandOptions());
        var decisions = new Option<string[]>("--decisions") { Description = "Files of one or more reviewers; unless told otherwise, restricted/decisions.jsonl in RUN. What they differ about is neutral.", HelpName = "FILE" };
        var output = new Option<string>("--out", "-o") { Description = "The folder to make: lines.jsonl, spans.jsonl and repositories/. It holds values of the input.", HelpName = "DIR", Required = true };
        var command = new Command("export", "Writes the files whose findings are all decided as a labelled corpus, which gdr evaluate --expert and gdr train read.")
        {
            run, inputs, common.Revision, decisions, common.KeyFile, common.Rules, output,
        };
        command.SetAction((parse, cancellationToken) =>
        {
            var counts = ReviewExport.Write(
                parse.GetValue(run)!, common.ResolveInputs(parse, inputs), parse.GetValue(decisions) ?? [], common.Resolve(parse), parse.GetValue(output)!, cancellationToken);
            Console.Error.WriteLine($"{counts.Files:N0} files, {counts.Lines:N0} lines, {counts.Spans:N0} spans written to {parse.GetValue(output)}");
            if (counts.Open > 0)
            {
                Console.Error.WriteLine($"{counts.Open:N0} files with findings that nobody has decided about are left out");
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
