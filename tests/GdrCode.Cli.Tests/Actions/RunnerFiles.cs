namespace GdrCode.Cli.Tests.Actions;

/// <summary>The files by which a step talks to the runner.</summary>
internal sealed class RunnerFiles
{
    private static readonly string[] Names = ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH"];

    public RunnerFiles(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        foreach (var name in Names)
        {
            File.WriteAllText(PathOf(name), string.Empty);
        }
    }

    public string Folder { get; }

    public IEnumerable<KeyValuePair<string, string>> Variables => Names.Select(n => KeyValuePair.Create(n, PathOf(n)));

    public string Summary => File.ReadAllText(PathOf("GITHUB_STEP_SUMMARY"));

    public IEnumerable<string> Paths => File.ReadLines(PathOf("GITHUB_PATH"));

    public IEnumerable<(string Name, string Value)> Outputs => Pairs("GITHUB_OUTPUT");

    public IEnumerable<(string Name, string Value)> Environment => Pairs("GITHUB_ENV");

    private string PathOf(string name) => Path.Combine(Folder, name);

    private IEnumerable<(string Name, string Value)> Pairs(string file) => File.ReadLines(PathOf(file)).Select(line =>
    {
        // The form with a delimiter, for values of several lines, has no use here and would be misread.
        Assert.DoesNotContain("<<", line, StringComparison.Ordinal);
        var parts = line.Split('=', 2);
        return (parts[0], parts[1]);
    });
}
