using System.CommandLine;

using GdrCode.Cli.Configuration;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr config</c>: whether a configuration file is right, and what may stand in it.</summary>
internal static class ConfigCommand
{
    public static Command Create() => new("config", $"Checks {ConfigurationFile.Name}, and prints its schema for editors.") { Check(), Schema() };

    private static Command Check()
    {
        var path = new Argument<string>("FILE") { Description = $"The file to check; {ConfigurationFile.Name} unless named.", DefaultValueFactory = _ => ConfigurationFile.Name };
        var command = new Command("check", "Tells every fault of a configuration file with its line and column; exits with 2 when there is one.") { path };
        command.SetAction(parse =>
        {
            var root = parse.RootCommandResult.Command;
            var file = ConfigurationFile.Read(parse.GetValue(path)!);
            var faults = new ConfigurationCheck(root, withFiles: true).Faults(file);
            WriteLines(file.Lines(faults));
            // Whether the file will be named is not known here.
            WriteLines(file.Lines(FoundConfiguration.Faults(file, root).Select(f => f with { Message = "note: " + f.Message })));
            if (faults.Count > 0)
            {
                return ExitCodes.Usage;
            }

            Console.Out.WriteLine($"{file.Path}: {file.Settings.Count} {(file.Settings.Count == 1 ? "setting" : "settings")}, no fault");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", $"Prints the JSON schema of {ConfigurationFile.Name}, by which editors complete and check it.");
        command.SetAction(parse =>
        {
            Console.Out.WriteLine(ConfigurationSchema.Of(parse.RootCommandResult.Command));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Error.WriteLine(line);
        }
    }
}
