namespace GdrCode.Cli.Tests;

/// <summary>One run of the README's main job, shared by the tests that look at its output.</summary>
public sealed class RefinedFixtures : IDisposable
{
    public RefinedFixtures() => Result = Refine(Output);

    /// <summary>The output folder.</summary>
    public string Output { get; } = Path.Combine(Directory.CreateTempSubdirectory("gdr-cli-").FullName, "out");

    internal ToolResult Result { get; }

    /// <summary>The original of a refined file.</summary>
    public static string Original(string path) => Path.Combine(Tool.Fixtures, "repositories", path);

    /// <summary>A refined file.</summary>
    public string Refined(string path) => Path.Combine(Output, "repositories", path);

    internal static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(Tool.Fixtures, "repositories")).Order(StringComparer.Ordinal);

    internal static ToolResult Refine(string output, params string[] more) =>
        Tool.Run(["refine", .. Names, "--out", output, "--key-file", Path.Combine(Tool.Fixtures, "demo.key"), .. more]);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Output)!, recursive: true);
}
