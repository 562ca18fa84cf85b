using GdrCode.Cli.Tests.Chat;

namespace GdrCode.Cli.Tests.Actions;

public sealed class ForkTests : ActionFixture
{
    private const string Key = "GDR_API_KEY";
    private const string Secret = "not-for-forks";

    [UnixFact]
    public async Task OwnBranch_AsksTheRemoteJudge_WithTheKeyOfTheEnvironment()
    {
        await using var server = await ModelServer.StartAsync(_ => "{}");
        var workspace = PullRequest();

        Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head), Remote(server), [(Key, Secret)]);

        Assert.NotEmpty(server.Received);
        Assert.All(server.Received, r => Assert.Equal("Bearer " + Secret, r.Headers["Authorization"]));
    }

    [UnixFact]
    public async Task Fork_SendsNothing_AndTheEmbeddedJudgeDecides()
    {
        await using var server = await ModelServer.StartAsync(_ => "{}");
        foreach (var repository in (string?[])["somebody/billing", null])
        {
            var workspace = PullRequest();

            var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head, repository), Remote(server), [(Key, Secret)]);

            Assert.Equal(1, result.ExitCode);
            Assert.Equal(["error old.cs:5", "warning old.cs:4"], result.Annotations);
            Assert.Contains(result.Log, l => l.StartsWith("::notice title=gdr::this pull request comes from a fork", StringComparison.Ordinal));
        }

        Assert.Empty(server.Received);
    }

    [UnixFact]
    public async Task Fork_ThatConfiguresARemoteJudge_IsRefused()
    {
        await using var server = await ModelServer.StartAsync(_ => "{}");
        var workspace = Keep(CheckedOut.PullRequest([Old], [Grown, ("gdr.yaml", $"judge: openai-compatible:mine\nendpoint: {server.Endpoint}\nmask: none\n")]));

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head, "somebody/billing"), [], [(Key, Secret)]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(result.Log, l => l.Contains("gdr.yaml:1:1: judge: says what leaves the machine", StringComparison.Ordinal));
        Assert.Empty(server.Received);
    }

    [UnixFact]
    public void Fork_GetsSuggestionsAsAFile()
    {
        var workspace = PullRequest();

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head, "somebody/billing"), ("mode", "suggest"));

        Assert.Equal(1, result.ExitCode);
        Assert.True(File.Exists(result.Outputs["suggestions"]));
    }

    private static (string Name, string Value)[] Remote(ModelServer server) => [("judge", "openai-compatible:small"), ("endpoint", server.Endpoint)];
}
