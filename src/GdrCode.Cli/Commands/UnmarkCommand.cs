using System.CommandLine;

using GdrCode.Evaluation.Corpora;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr evaluate unmark</c>: marked files as plain repositories with labels.</summary>
internal static class UnmarkCommand
{
    public static Command Create()
    {
        var marked = new Argument<string>("DIR") { Description = "A folder <repository>/<path> whose files hold marks: ⟦category:text⟧ sensitive, ⟦?category:text⟧ neutral, ⟦!text⟧ decoy." };
        var output = new Option<string>("--out") { Description = "Takes repositories/, lines.jsonl and spans.jsonl.", HelpName = "DIR", Required = true };
        var command = new Command("unmark", "Writes marked files as plain repositories with the expert's labels beside them.") { marked, output };
        command.SetAction(parse =>
        {
            var (files, lines, spans) = PlainCorpus.Write(parse.GetValue(marked)!, parse.GetValue(output)!);
            Console.Error.WriteLine($"{files} files, {lines} lines, {spans} spans");
            return ExitCodes.Done;
        });
        return command;
    }
}
