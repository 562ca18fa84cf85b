namespace GdrCode.Cli.Configuration;

/// <summary>What a configuration file says.</summary>
/// <param name="Path">As it was named.</param>
/// <param name="Settings">What could be read, in its order.</param>
/// <param name="Faults">What could not.</param>
internal sealed record ConfigurationFile(string Path, IReadOnlyList<Setting> Settings, IReadOnlyList<ConfigurationFault> Faults)
{
    /// <summary>The file that counts where it lies in the current folder.</summary>
    public const string Name = "gdr.yaml";

    /// <summary>Folder that the paths in it are relative to.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? string.Empty;

    /// <exception cref="UsageException">It can't be read.</exception>
    public static ConfigurationFile Read(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            var (settings, faults) = new ConfigurationReader(text).Read();
            return new ConfigurationFile(path, settings, faults);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{path}: no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: can't be read: {e.Message}", e);
        }
    }

    /// <summary>Faults as lines: file, line, column, what is wrong; in the order of the file.</summary>
    public IEnumerable<string> Lines(IEnumerable<ConfigurationFault> faults) =>
        faults.OrderBy(f => f.Position.Line).ThenBy(f => f.Position.Column).Select(f => $"{Path}:{f.Position}: {f.Message}");
}
