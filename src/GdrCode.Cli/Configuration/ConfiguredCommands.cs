using System.CommandLine;
using System.CommandLine.Help;

using GdrCode.Cli.Commands;

namespace GdrCode.Cli.Configuration;

/// <summary>What a configuration file can set: the options of the commands, by their names without dashes.</summary>
internal static class ConfiguredCommands
{
    /// <summary>The commands that have a section of their own.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["scan", "refine", "baseline", "report"];

    /// <summary>The options that stand above the sections, for all commands that have them.</summary>
    public static IReadOnlyList<Option> Shared { get; } = [.. new CommonOptions().All];

    /// <summary>The settings of a remote judge: what they say decides what leaves the machine, and where it goes.</summary>
    public static IReadOnlySet<string> Remote { get; } = new ChatCommandOptions().All.Select(SettingOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The shared settings and those of all sections that are paths.</summary>
    public static IReadOnlySet<string> PathNames(Command root) =>
        Shared.Concat(Sections.SelectMany(s => OptionsOf(Section(root, s)))).Where(SettingPaths.IsPath).Select(SettingOf).ToHashSet(StringComparer.Ordinal);

    // Of options that exclude each other, those in a file give way to the one on the command line.
    private static readonly string[][] Exclusive = [["diff", "staged", "rev"], ["format", "json"], ["cache", "no-cache"]];

    public static bool IsSection(string name) => Sections.Contains(name, StringComparer.Ordinal);

    public static Command Section(Command root, string name) => root.Subcommands.Single(c => c.Name == name);

    /// <summary>The options that can be configured. A command that writes what an option of its own name reads is not to read it first.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Where(o => o is not HelpOption && o != ConfigurationOptions.File && o != ConfigurationOptions.None && SettingOf(o) != command.Name);

    public static string SettingOf(Option option) => option.Name.TrimStart('-');

    /// <summary>The settings that one of this name shuts out, itself among them.</summary>
    public static IReadOnlyList<string> Rivals(string name) => Array.Find(Exclusive, names => names.Contains(name, StringComparer.Ordinal)) ?? [name];

    /// <summary>What a file sets of a command: its section before what is shared.</summary>
    public static IReadOnlyDictionary<Option, Setting> SettingsOf(Command command, IEnumerable<Setting> settings)
    {
        var byName = OptionsOf(command).ToDictionary(SettingOf, StringComparer.Ordinal);
        var shared = Shared.Select(SettingOf).ToHashSet(StringComparer.Ordinal);
        return settings
            .Where(s => byName.ContainsKey(s.Name) && (s.Section is null ? shared.Contains(s.Name) : s.Section == command.Name))
            .OrderBy(s => s.Section is null)
            .DistinctBy(s => s.Name)
            .ToDictionary(s => byName[s.Name]);
    }
}
