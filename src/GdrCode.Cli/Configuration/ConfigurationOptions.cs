using System.CommandLine;

namespace GdrCode.Cli.Configuration;

/// <summary>Which configuration file counts. A command that has these options can be configured.</summary>
internal static class ConfigurationOptions
{
    public static Option<string?> File { get; } = new("--config") { Description = $"Take settings from this file; without it from {ConfigurationFile.Name} in the current folder. The command line wins.", HelpName = "FILE" };

    public static Option<bool> None { get; } = new("--no-config") { Description = $"Take no settings from {ConfigurationFile.Name}." };

    public static void AddTo(Command command)
    {
        command.Add(File);
        command.Add(None);
    }
}
