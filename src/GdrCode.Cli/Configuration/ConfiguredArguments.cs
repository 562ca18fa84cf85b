using System.CommandLine;

using GdrCode.Cli.Commands;
using GdrCode.Model;

namespace GdrCode.Cli.Configuration;

/// <summary>Puts what a configuration file sets between the command and what the user typed, so that it goes through the same checks.</summary>
internal static class ConfiguredArguments
{
    /// <exception cref="UsageException">The file has faults; all are told.</exception>
    public static ParseResult Parse(RootCommand root, string[] arguments)
    {
        var typed = root.Parse(arguments);
        var command = typed.CommandResult.Command;
        var asksForHelp = typed.Errors.Count == 0 && !ReferenceEquals(typed.Action, command.Action);
        if (asksForHelp || !command.Options.Contains(ConfigurationOptions.File) || PathOf(typed) is not { } path)
        {
            return typed;
        }

        var isNamed = typed.GetValue(ConfigurationOptions.File) is not null;
        var file = ConfigurationFile.Read(path);
        ConfigurationFault[] faults = [.. new ConfigurationCheck(root, withFiles: false).Faults(file), .. isNamed ? [] : FoundConfiguration.Faults(file, root)];
        if (faults.Length > 0)
        {
            throw new UsageException(string.Join('\n', file.Lines(faults)));
        }

        var merged = root.Parse(Merge(typed, arguments, file));
        // What is cleaned does not say how.
        if (!isNamed && command.Name == "refine" && InputAround(merged) is { } input)
        {
            Console.Error.WriteLine($"gdr: {path} belongs to the input {input} and does not count; name it to use it: --config {path}");
            return typed;
        }

        Console.Error.WriteLine($"gdr: configured by {path}");
        return merged;
    }

    private static string? PathOf(ParseResult typed) =>
        typed.GetValue(ConfigurationOptions.File) is { } named ? named
        : !typed.GetValue(ConfigurationOptions.None) && File.Exists(ConfigurationFile.Name) ? ConfigurationFile.Name
        : null;

    private static string[] Merge(ParseResult typed, string[] arguments, ConfigurationFile file)
    {
        var command = typed.CommandResult.Command;
        var given = command.Options.Where(o => typed.GetResult(o) is { Implicit: false }).SelectMany(o => ConfiguredCommands.Rivals(ConfiguredCommands.SettingOf(o))).ToHashSet(StringComparer.Ordinal);
        var after = AfterCommand(command, arguments);
        var configured = ConfiguredCommands.SettingsOf(command, file.Settings)
            .Where(s => !given.Contains(s.Value.Name))
            .Select(s => $"{s.Key.Name}={(SettingPaths.IsPath(s.Key) ? SettingPaths.Resolve(file, s.Value) : s.Value.Value)}");
        return [.. arguments[..after], .. configured, .. arguments[after..]];
    }

    private static int AfterCommand(Command command, string[] arguments)
    {
        var at = command.Parents.OfType<Command>().FirstOrDefault(p => p is not RootCommand) is { } parent ? AfterCommand(parent, arguments) : 0;
        return Array.IndexOf(arguments, command.Name, at) + 1;
    }

    private static string? InputAround(ParseResult parse)
    {
        var here = RealPath.Of(".");
        return CommonOptions.ReadInputs(parse.GetValue<string[]>("INPUT"), parse.GetValue<string?>("--from")).FirstOrDefault(i => Directory.Exists(i) && RealPath.Holds(RealPath.Of(i), here));
    }
}
