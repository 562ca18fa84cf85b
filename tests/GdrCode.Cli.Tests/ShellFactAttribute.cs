namespace GdrCode.Cli.Tests;

/// <summary>A test that needs a shell; .ci/run installs it where it can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    /// <param name="shell">Name of the program.</param>
    public ShellFactAttribute(string shell)
    {
        Shell = shell;
        if (PathOf(shell) is null)
        {
            Skip = $"{shell} is not installed";
        }
    }

    public string Shell { get; }

    /// <summary>Where a shell lies; tools of .NET are looked for where they are installed, too.</summary>
    internal static string? PathOf(string shell) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools"))
        .Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);
}
