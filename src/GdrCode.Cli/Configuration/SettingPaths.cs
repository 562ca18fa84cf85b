using System.CommandLine;

using GdrCode.Model;

namespace GdrCode.Cli.Configuration;

/// <summary>Settings that are paths; they are relative to the folder of the file that they stand in.</summary>
internal static class SettingPaths
{
    // What is written need not be there.
    private static readonly string[] Written = ["out", "labels", "cache", "suggestions", "summary"];

    public static bool IsPath(Option option) => option.HelpName is "FILE" or "DIR";

    public static string Resolve(ConfigurationFile file, Setting setting) => Path.Combine(file.Folder, setting.Value);

    /// <summary>Whether it is read and not there.</summary>
    public static bool IsMissing(ConfigurationFile file, Setting setting) =>
        !Written.Contains(setting.Name, StringComparer.Ordinal) && !Path.Exists(Resolve(file, setting));

    /// <summary>Whether it leads out of the folder, also by a link.</summary>
    public static bool LeadsOut(ConfigurationFile file, Setting setting) =>
        !RealPath.Holds(RealPath.Of(Path.Combine(".", file.Folder)), RealPath.Of(Resolve(file, setting)));
}
