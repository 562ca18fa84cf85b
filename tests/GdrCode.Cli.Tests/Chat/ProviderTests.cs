using GdrCode.Cli.Chat;
using GdrCode.Judging.Chat;

using Microsoft.Extensions.AI;

namespace GdrCode.Cli.Tests.Chat;

public sealed class ProviderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-providers-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(JudgeSpec.OpenAI, "/v1", "/v1/chat/completions", "Authorization", "Bearer key-of-the-test")]
    [InlineData(JudgeSpec.Compatible, "/v1", "/v1/chat/completions", "Authorization", "Bearer key-of-the-test")]
    [InlineData(JudgeSpec.Azure, "", "/openai/v1/chat/completions", "api-key", "key-of-the-test")]
    public async Task Request_GoesWhereTheProviderAnswers_WithItsKey(string provider, string path, string expected, string header, string value)
    {
        await using var server = await ModelServer.StartAsync(_ => "hello");
        var key = Path.Combine(folder, "key");
        await File.WriteAllTextAsync(key, "key-of-the-test\n");

        var (client, _) = ChatClients.Create(new JudgeSpec(provider, "test", Cascade: false), new Uri(server.Root, path).ToString(), key, TimeSpan.FromSeconds(30));
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "hi")]);

        Assert.Equal("hello", response.Text);
        var request = Assert.Single(server.Received);
        Assert.Equal(expected, request.Path);
        Assert.Equal(value, request.Headers[header]);
    }

    [Theory]
    [InlineData("openai:gpt-4.1-mini", "openai", "gpt-4.1-mini", false)]
    [InlineData("openai-compatible:qwen2.5:7b", "openai-compatible", "qwen2.5:7b", false)]
    [InlineData("cascade:azure:judge", "azure", "judge", true)]
    public void Spec_IsReadWithItsParts(string text, string provider, string model, bool cascade) => Assert.Equal(new JudgeSpec(provider, model, cascade), JudgeSpec.TryParse(text));

    [Theory]
    [InlineData("openai")]
    [InlineData("openai:")]
    [InlineData("cascade:embedded")]
    [InlineData("oracle:delphi")]
    [InlineData("")]
    public void OtherText_IsNoSpec(string text) => Assert.Null(JudgeSpec.TryParse(text));

    [Theory]
    [InlineData("ftp://host/v1")]
    [InlineData("host:8000")]
    [InlineData("http://user:pass@host/v1")]
    public void EndpointOfAnotherKind_IsRefused(string endpoint)
    {
        var fault = Assert.Throws<UsageException>(() => ChatClients.Create(new JudgeSpec(JudgeSpec.Compatible, "test", Cascade: false), endpoint, null, TimeSpan.FromSeconds(1)));

        Assert.DoesNotContain("pass@", fault.Message, StringComparison.Ordinal);
    }
}
