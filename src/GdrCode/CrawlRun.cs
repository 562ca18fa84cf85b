using System.Text.Json;

using GdrCode.Crawling;
using GdrCode.Emitting;

namespace GdrCode;

/// <summary>A whole <c>crawl</c>: repositories are listed, then cloned into one folder with a manifest.</summary>
public sealed class CrawlRun : IDisposable
{
    /// <summary>Name of the manifest in the folder; written last.</summary>
    public const string ManifestFile = "manifest.jsonl";

    /// <summary>Name of the list of what is not in the manifest.</summary>
    public const string LeftOutFile = "left-out.jsonl";

    private readonly CrawlSelection selection;
    private readonly CrawlOptions options;
    private readonly CrawlHooks hooks;
    private readonly GitHubClient? client;
    private readonly IGitHub github;
    private readonly string home;

    private CrawlRun(CrawlSelection selection, string? outputFolder, CrawlOptions options, CrawlHooks hooks)
    {
        this.selection = selection;
        this.options = options;
        this.hooks = hooks;
        home = outputFolder is null ? string.Empty : Path.GetFullPath(outputFolder);
        client = options.GitHub is null ? new GitHubClient(options.Endpoint, options.Token, outputFolder is null ? null : Path.Combine(State, "replies"), hooks.Say, options.Time) : null;
        github = options.GitHub ?? client!;
    }

    private string State => Path.Combine(home, "state");

    private string ListingFile => Path.Combine(State, "listing.jsonl");

    private string ListingLeftOutFile => Path.Combine(State, LeftOutFile);

    private string SelectionFile => Path.Combine(State, "selection.json");

    /// <summary>Lists what a crawl would clone, and writes nothing. The commits are not asked for.</summary>
    /// <exception cref="GitHubException">GitHub can't be asked.</exception>
    public static async Task<CrawlReport> ListAsync(CrawlSelection selection, CrawlOptions options, CrawlHooks hooks, CancellationToken cancellationToken)
    {
        using var run = new CrawlRun(selection, null, options, hooks);
        using var limit = run.Limit(cancellationToken);
        var listed = await run.ListAsync(withCommits: false, limit.Token);
        return new CrawlReport(listed.Rows, listed.LeftOut, listed.Filtered, 0);
    }

    /// <summary>Lists and clones into a folder. An interrupted crawl keeps what it has, and its folder has no manifest.</summary>
    /// <param name="selection">What to take.</param>
    /// <param name="outputFolder">Must not exist or be empty, unless the options say to go on there.</param>
    /// <param name="options">How.</param>
    /// <param name="hooks">Progress and notes.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="GitHubException">GitHub can't be asked.</exception>
    /// <exception cref="OutputException">The folder is not one that can be used.</exception>
    public static async Task<CrawlReport> RunAsync(CrawlSelection selection, string outputFolder, CrawlOptions options, CrawlHooks hooks, CancellationToken cancellationToken)
    {
        NativeLibgit2.EnsureLoaded();
        using var run = new CrawlRun(selection, outputFolder, options, hooks);
        var isNew = run.Open();
        using var limit = run.Limit(cancellationToken);
        try
        {
            return await run.RunAsync(limit.Token);
        }
        catch (GitHubException e) when (isNew && e.Fault != GitHubFault.Unavailable)
        {
            // What is asked for can't be had: there is nothing to go on with.
            CloneFolder.Delete(run.home);
            throw;
        }
    }

    private async Task<CrawlReport> RunAsync(CancellationToken cancellationToken)
    {
        var listed = !options.Update && File.Exists(ListingFile) ? Recall() : await ListAnewAsync(cancellationToken);
        foreach (var left in listed.LeftOut)
        {
            hooks.LeftOut?.Invoke(left);
        }

        long bytes = 0;
        var done = 0;
        // A redirect is refused with its target, and cookies would tie clones to one another.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = options.PerHost }) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("git/2.0 " + ToolVersion.Text);
        var cloner = new Cloner(http, options.Limits, TokenFor);
        using var queue = new CloneQueue(cloner, home, options.Workers, options.PerHost, options.Limits, options.Time);
        var outcomes = await queue.RunAsync(listed.Rows, Done, cancellationToken);

        ManifestRow[] rows = [.. outcomes.Select(o => o.Row).OfType<ManifestRow>()];
        LeftOut[] leftOut = [.. listed.LeftOut.Concat(outcomes.Select(o => o.LeftOut).OfType<LeftOut>()).OrderBy(l => l.Name, StringComparer.Ordinal)];
        Manifest.WriteRows(Path.Combine(home, LeftOutFile), leftOut, CrawlJson.Rows.LeftOut);
        Manifest.WriteRows(Path.Combine(home, ManifestFile), rows, CrawlJson.Rows.ManifestRow);
        return new CrawlReport(rows, leftOut, listed.Filtered < 0 ? null : listed.Filtered, bytes);

        void Done(CloneOutcome outcome)
        {
            bytes += outcome.Bytes;
            done++;
            if (outcome.LeftOut is { } left)
            {
                hooks.LeftOut?.Invoke(left);
            }

            hooks.Progress?.Invoke(new CrawlProgress(listed.Rows.Count, done, bytes));
        }
    }

    private string? TokenFor(Uri url) => url.Scheme == options.Endpoint.Web.Scheme && url.Authority == options.Endpoint.Web.Authority ? options.Token : null;

    private Task<Listed> ListAsync(bool withCommits, CancellationToken cancellationToken) =>
        new Listing(github, options.Endpoint, selection, count => hooks.Progress?.Invoke(new CrawlProgress(count, null, 0))).RunAsync(withCommits, cancellationToken);

    private async Task<Listed> ListAnewAsync(CancellationToken cancellationToken)
    {
        var listed = await ListAsync(withCommits: true, cancellationToken);
        Manifest.WriteRows(ListingLeftOutFile, listed.LeftOut, CrawlJson.Rows.LeftOut);
        Manifest.WriteRows(ListingFile, listed.Rows, CrawlJson.Rows.ManifestRow);
        return listed;
    }

    private Listed Recall() => new(Manifest.ReadRows(ListingFile, CrawlJson.Rows.ManifestRow), Manifest.ReadRows(ListingLeftOutFile, CrawlJson.Rows.LeftOut), -1);

    private bool Open()
    {
        var chosen = JsonSerializer.Serialize(selection, CrawlJson.Rows.CrawlSelection);
        var isOld = File.Exists(SelectionFile);
        if (File.Exists(home) || (Directory.Exists(home) && Directory.EnumerateFileSystemEntries(home).Any() && !isOld))
        {
            throw new OutputException($"{home}: is there already and no crawl; name another folder");
        }

        if (isOld && !options.Resume && !options.Update)
        {
            throw new OutputException($"{home}: holds a crawl; go on with --resume, list it again with --update, or name another folder");
        }

        if (isOld && options.Resume && !options.Update && File.ReadAllText(SelectionFile) != chosen)
        {
            throw new OutputException($"{home}: holds a crawl of other repositories or filters; repeat what it was made with, or list it again with --update");
        }

        try
        {
            // The clones hold what was found before anything was taken out of it.
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(home);
            }
            else
            {
                Directory.CreateDirectory(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            Directory.CreateDirectory(State);
            File.WriteAllText(SelectionFile, chosen);
            File.Delete(Path.Combine(home, ManifestFile));
            if (options.Update)
            {
                File.Delete(ListingFile);
            }

            return !isOld;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{home}: can't be written: {e.Message}");
        }
    }

    private CancellationTokenSource Limit(CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.Timeout is { } timeout)
        {
            limit.CancelAfter(timeout);
        }

        return limit;
    }

    /// <inheritdoc/>
    public void Dispose() => client?.Dispose();
}
