using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GdrCode.Benchmarks;

/// <summary>The tool as it lies in the build folder, and as it is published for this platform.</summary>
internal static class BuiltTool
{
    /// <summary>The assembly in the build folder.</summary>
    public static string Assembly { get; } = Path.Combine(Corpus.Root, "src", "GdrCode.Cli", "bin", "Release", "net10.0", "gdr.dll");

    /// <summary>Publishes the tool for this platform.</summary>
    /// <param name="target">The folder to publish to.</param>
    /// <param name="isAhead">Whether its code is compiled ahead of time, as in the package for a platform.</param>
    /// <returns>The published assembly.</returns>
    public static string Publish(string target, bool isAhead)
    {
        Execute(
            "dotnet", "publish", Path.Combine(Corpus.Root, "src", "GdrCode.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-p:PackAsTool=false", "-p:RunAnalyzers=false",
            $"-p:PublishReadyToRun={isAhead}", "-o", target, "-v", "q");
        return Path.Combine(target, "gdr.dll");
    }

    /// <summary>Runs a program to its end; what it prints is the message where it fails.</summary>
    public static void Execute(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output + error.GetAwaiter().GetResult());
        }
    }
}
