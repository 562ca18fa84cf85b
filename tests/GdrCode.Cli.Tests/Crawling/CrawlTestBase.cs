using System.Text.Json.Nodes;

using GdrCode.Cli.Tests.Chat;
using GdrCode.Crawling;

namespace GdrCode.Cli.Tests.Crawling;

/// <summary>A server, a folder and a clock on which every wait is over at once.</summary>
public abstract class CrawlTestBase : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gdr-crawl-").FullName;

    private protected GitHubServer Server { get; private set; } = null!;

    private protected SkippingTime Time { get; } = new();

    private protected List<string> Said { get; } = [];

    protected string Out => Path.Combine(folder, "out");

    protected string FileIn(string name) => Path.Combine(folder, name);

    public async Task InitializeAsync() => Server = await GitHubServer.StartAsync();

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private protected static CrawlSelection Of(string organization) => new([organization], [], [], [], [], new CrawlFilter(), null);

    private protected static CrawlSelection Named(params IReadOnlyList<string> names) => new([], [], [], [], names, new CrawlFilter(), null);

    private protected Task<CrawlReport> CrawlAsync(CrawlSelection selection, Func<CrawlOptions, CrawlOptions>? more = null, CancellationToken cancellationToken = default)
    {
        var options = new CrawlOptions { Endpoint = Server.Endpoint, Time = Time };
        return CrawlRun.RunAsync(selection, Out, more?.Invoke(options) ?? options, new CrawlHooks(Said.Add), cancellationToken);
    }

    private protected static LeftOutReason? ReasonOf(CrawlReport report, string name) => report.LeftOut.SingleOrDefault(l => l.Name == name)?.Reason;

    protected IReadOnlyList<JsonNode> Rows(string file) => [.. File.ReadAllLines(Path.Combine(Out, file)).Select(l => JsonNode.Parse(l)!)];

    protected string CloneOf(string name) => Path.Combine(Out, Rows("manifest.jsonl").Single(r => r["name"]!.GetValue<string>() == name)["path"]!.GetValue<string>());
}
