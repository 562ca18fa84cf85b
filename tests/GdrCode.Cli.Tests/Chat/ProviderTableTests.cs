using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>Runs the commands of the README's table of providers, with the server of the tests in the provider's place.</summary>
public sealed partial class ProviderTableTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-table-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static IEnumerable<object[]> Rows() =>
        Row().Matches(File.ReadAllText(Path.Combine(Tool.Root, "README.md"))).Select(m => (object[])[m.Groups["provider"].Value, m.Groups["command"].Value]);

    [Fact]
    public void Table_NamesEveryKindOfProvider()
    {
        string[] commands = [.. Rows().Select(r => (string)r[1])];

        Assert.Equal(6, commands.Length);
        Assert.All((string[])["openai:", "azure:", "openai-compatible:"], kind => Assert.Contains(commands, c => c.Contains("--judge " + kind, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Command_OfAProvider_Works(string provider, string command)
    {
        var code = Directory.CreateDirectory(Path.Combine(folder, "code")).FullName;
        await File.WriteAllTextAsync(Path.Combine(code, "A.cs"), "// ask Kadri Põlluste first\nclass A { }\n");
        await using var server = await ModelServer.StartAsync(SmallModel.Answer);
        var parsed = Command().Match(command);
        Assert.True(parsed.Success, $"{provider}: {command}");
        var environment = parsed.Groups["key"].Success ? new Dictionary<string, string> { [parsed.Groups["key"].Value] = "key-of-the-test" } : [];
        var words = parsed.Groups["arguments"].Value.Split(' ').Select(w => w == "INPUT" ? code : w == "DIR" ? Path.Combine(folder, "out") : w).ToList();
        var endpoint = words.IndexOf("--endpoint");
        if (endpoint >= 0)
        {
            words[endpoint + 1] = new Uri(server.Root, new Uri(words[endpoint + 1]).AbsolutePath).ToString();
        }
        else
        {
            words.AddRange("--endpoint", server.Endpoint);
        }

        var result = Tool.Run(environment, words);

        Assert.True(result.ExitCode == 0, $"{provider}: {result.Error}");
        Assert.NotEmpty(server.Received);
        Assert.Contains("written to", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Kadri", await File.ReadAllTextAsync(Path.Combine(folder, "out", "repositories", "code", "A.cs")), StringComparison.Ordinal);
    }

    // Sign-in to Azure without a key is another row: it needs an account.
    [GeneratedRegex(@"(?m)^\| (?<provider>[^|]+) \| `(?<command>[^`|]*gdr refine INPUT[^`|]*--judge [^`|]+)` \|$")]
    private static partial Regex Row();

    [GeneratedRegex("^(?:(?<key>[A-Z_]+)=… )?gdr (?<arguments>.+)$")]
    private static partial Regex Command();
}
