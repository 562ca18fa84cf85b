using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace GdrCode.Cli.Help;

/// <summary>The help of a command: what it does, how it is called, its options under headings.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const string Ending = "…";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCodes.Done;
    }

    private static void Write(Command command, TextWriter output)
    {
        var commands = command.Subcommands.Where(c => !c.Hidden).ToList();
        var options = Options(command);
        var columns = new HelpColumns(output, [.. command.Arguments.Select(a => a.Name), .. commands.Select(Call), .. options.Select(Names)]);
        columns.WriteText(command.Description ?? string.Empty);
        output.WriteLine($"\nUsage: {string.Join(' ', [Path(command), .. command.Arguments.Select(Placeholder), .. Subcommand(command), .. options.Where(o => o.Required).Select(Usage), "[options]"])}");
        if (command.Arguments.Count > 0)
        {
            output.WriteLine();
            columns.Write(command.Arguments.Select(a => (a.Name, a.Description ?? string.Empty)));
        }

        Section("Commands", commands.Select(c => (Call(c), c.Description ?? string.Empty)));
        foreach (var (title, group) in HelpGroups.Of(options))
        {
            Section(title, group.Select(o => (Names(o), Description(o))));
        }

        if (command is RootCommand)
        {
            output.WriteLine("\ngdr COMMAND --help tells more.\nExit codes: 0 done, 1 found or withheld, 2 usage, 65 input damaged, 70 internal, 74 input or output failed, 75 interrupted.");
        }

        void Section(string title, IEnumerable<(string Name, string Text)> rows)
        {
            var all = rows.ToList();
            if (all.Count > 0)
            {
                output.WriteLine($"\n{title}:");
                columns.Write(all);
            }
        }
    }

    // Those that a command has from the commands above it come last.
    private static List<Option> Options(Command command) =>
        [.. command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(o => o.Recursive)).Where(o => !o.Hidden).DistinctBy(o => o.Name)];

    private static string Path(Command command) => command is RootCommand || command.Parents.OfType<Command>().FirstOrDefault() is not { } parent ? "gdr" : $"{Path(parent)} {command.Name}";

    private static IEnumerable<string> Subcommand(Command command) => command.Subcommands.Count == 0 ? [] : command.Action is null ? ["COMMAND"] : ["[COMMAND]"];

    private static string Usage(Option option) => $"{option.Name} {option.HelpName}";

    private static string Call(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Select(Placeholder)]);

    private static string Placeholder(Argument argument)
    {
        var name = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? Ending : string.Empty);
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => a != "/h" && a != "/?").OrderBy(a => a.Length).Append(option.Name));
        return IsSwitch(option) ? names : $"{names} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}";
    }

    private static bool IsSwitch(Option option) => option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0;

    private static string Description(Option option)
    {
        var text = option.Description ?? string.Empty;
        if (option.Required)
        {
            return text + " [required]";
        }

        return IsSwitch(option) || !option.HasDefaultValue || option.GetDefaultValue() is not { } value ? text
            : $"{text} [default: {(value is Enum name ? name.ToString().ToLowerInvariant() : Convert.ToString(value, CultureInfo.InvariantCulture))}]";
    }
}
