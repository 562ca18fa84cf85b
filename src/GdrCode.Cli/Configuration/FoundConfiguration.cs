using System.CommandLine;

using GdrCode.Cli.Chat;

namespace GdrCode.Cli.Configuration;

/// <summary>
/// What a file may not set that nobody named: it may have come with a repository of others. It can't send anything off the machine, and it can't reach out of its folder.
/// </summary>
internal static class FoundConfiguration
{
    public static IEnumerable<ConfigurationFault> Faults(ConfigurationFile file, Command root)
    {
        var paths = ConfiguredCommands.PathNames(root);
        foreach (var setting in file.Settings)
        {
            if (ConfiguredCommands.Remote.Contains(setting.Name) || (setting.Name == "judge" && JudgeSpec.TryParse(setting.Value) is not null))
            {
                yield return new ConfigurationFault(setting.Position, $"{setting.Name}: says what leaves the machine, and counts only in a file that is named: --config {file.Path}");
            }
            else if (paths.Contains(setting.Name) && SettingPaths.LeadsOut(file, setting))
            {
                yield return new ConfigurationFault(setting.ValuePosition, $"{setting.Name}: leads out of the folder, and counts only in a file that is named: --config {file.Path}");
            }
        }
    }
}
