using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr evaluate page</c>: what the embedded judge reaches, as its training measured it.</summary>
internal static class EvaluationPageCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--out") { Description = "The file to write; standard output where none is named.", HelpName = "FILE" };
        var command = new Command("page", "Writes what the embedded judge reaches, from the figures that its model carries, as Markdown.") { output };
        command.SetAction(parse =>
        {
            if (parse.GetValue(output) is { } path)
            {
                File.WriteAllText(path, EvaluationPage.Render());
            }
            else
            {
                Console.Out.Write(EvaluationPage.Render());
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
