using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr train</c>: the embedded judge, from labelled repositories.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string[]>("CORPUS") { Description = "Folders of marked repositories, <corpus>/<repository>/<path>, or what gdr review export wrote.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The model file to write.", HelpName = "FILE", Required = true };
        var command = new Command("train", "Trains the embedded judge on marked or reviewed repositories; the same repositories give the same bytes.") { corpora, output };
        command.SetAction(parse =>
        {
            var manifest = TrainRun.Run(parse.GetValue(corpora)!, parse.GetValue(output)!, Console.Error.WriteLine);
            foreach (var (name, figure) in manifest.Figures)
            {
                Console.Out.WriteLine($"{name,-26} {figure:0.000}");
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
