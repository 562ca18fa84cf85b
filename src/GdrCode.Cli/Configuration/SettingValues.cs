namespace GdrCode.Cli.Configuration;

/// <summary>The words that an option takes.</summary>
internal static class SettingValues
{
    /// <param name="type">An enumeration; its names are written small.</param>
    public static IReadOnlyList<string> Of(Type type) => [.. Enum.GetNames(type).Select(n => n.ToLowerInvariant())];
}
