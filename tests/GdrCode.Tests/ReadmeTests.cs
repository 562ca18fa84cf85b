using System.Text.RegularExpressions;

namespace GdrCode.Tests;

public sealed partial class ReadmeTests : IDisposable
{
    private const string Sample = "nordwind-billing/src/Billing/InvoiceMailer.cs";
    private static readonly string ReadmePath = Path.Combine(Checkout.Root, "README.md");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Diff_IsWhatTheToolMakesOfTheFixture()
    {
        var expected = await SampleDiffAsync();
        var readme = await File.ReadAllTextAsync(ReadmePath);
        if (Environment.GetEnvironmentVariable("GDR_UPDATE") == "1")
        {
            readme = DiffBlock().Replace(readme, $"```diff\n{expected.Replace("$", "$$", StringComparison.Ordinal)}```");
            await File.WriteAllTextAsync(ReadmePath, readme);
        }

        Assert.Equal(expected, DiffBlock().Match(readme).Groups[1].Value);
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void ShBlock_HoldsTwoCommands_ThatBeginWithDotnet()
    {
        var commands = ShBlock().Match(File.ReadAllText(ReadmePath)).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, commands.Length);
        Assert.All(commands, c => Assert.StartsWith("dotnet ", c, StringComparison.Ordinal));
    }

    // The first lines of the sample that the tool changes: a few are enough to show what it does.
    private async Task<string> SampleDiffAsync()
    {
        var inputs = RepositoryInput.Resolve([Path.Combine(Checkout.Root, "fixtures", "repositories", "nordwind-billing")], null);
        await RefineRun.RunAsync(
            inputs, folder.File("out"), Path.Combine(Checkout.Root, "fixtures", "demo.key"), resume: false, force: false, new PipelineOptions(), new RunHooks(), CancellationToken.None);
        var before = await File.ReadAllLinesAsync(Path.Combine(Checkout.Root, "fixtures", "repositories", Sample));
        var after = await File.ReadAllLinesAsync(folder.File($"out/repositories/{Sample}"));
        var changed = before.Zip(after).Where(p => p.First != p.Second).Take(4).ToList();
        return string.Concat(changed.Select(p => $"-{p.First.Trim()}\n")) + string.Concat(changed.Select(p => $"+{p.Second.Trim()}\n"));
    }

    [GeneratedRegex("```diff\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex DiffBlock();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShBlock();
}
