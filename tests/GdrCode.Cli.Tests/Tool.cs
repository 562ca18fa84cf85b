using System.Diagnostics;

namespace GdrCode.Cli.Tests;

/// <summary>Runs the built tool as its users do: as a process of its own.</summary>
internal static class Tool
{
    public static string Root { get; } = FindRoot();

    public static string Fixtures => Path.Combine(Root, "fixtures");

    // From its own output: the tests run on a framework that has some of the tool's assemblies, which are left out beside them.
    public static string Assembly { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "GdrCode.Cli.Tests"), Path.Combine("src", "GdrCode.Cli"), StringComparison.Ordinal), "gdr.dll");

    public static ToolResult Run(params IReadOnlyList<string> arguments) => RunIn(Root, new Dictionary<string, string>(), arguments);

    public static ToolResult RunIn(string folder, params IReadOnlyList<string> arguments) => RunIn(folder, new Dictionary<string, string>(), arguments);

    public static ToolResult Run(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments) => RunIn(Root, environment, arguments);

    private static ToolResult RunIn(string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Assembly);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts the tool and leaves it running, with all three streams in the caller's hands.</summary>
    public static Process Start(params IReadOnlyList<string> arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root })!;

    /// <summary>How a script calls the tool.</summary>
    public static string Command => "dotnet " + Assembly;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GdrCode.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("GdrCode.sln is in no folder above the tests");
    }
}

/// <summary>How a run of the tool ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
