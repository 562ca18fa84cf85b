using System.CommandLine;

using GdrCode.Cli.Configuration;

namespace GdrCode.Cli.Help;

/// <summary>Sorts the options of a command under headings, in the order in which a run needs them.</summary>
internal static class HelpGroups
{
    public const string Options = "Options";

    private const string Remote = "Remote judge";

    private static readonly (string Title, string[] Names)[] Named =
    [
        ("Input", ["from", "rev", "diff", "staged"]),
        ("What counts", ["judge", "rules", "attribution", "allow", "baseline", "ignore-allow", "fail-on", "key-file"]),
        ("Limits", ["workers", "max-file-size", "file-timeout"]),
        (Remote, []),
        ("Configuration", ["config", "no-config"]),
    ];

    /// <summary>The headings with their options; what has no heading comes first.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<Option> Options)> Of(IReadOnlyList<Option> options)
    {
        var byTitle = options.ToLookup(TitleOf, StringComparer.Ordinal);
        return new[] { Options }.Concat(Named.Select(g => g.Title)).Where(byTitle.Contains).Select(title => (title, (IReadOnlyList<Option>)[.. byTitle[title]]));
    }

    private static string TitleOf(Option option)
    {
        var name = ConfiguredCommands.SettingOf(option);
        return Array.Find(Named, g => g.Names.Contains(name, StringComparer.Ordinal)).Title ?? (ConfiguredCommands.Remote.Contains(name) ? Remote : Options);
    }
}
