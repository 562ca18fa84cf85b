using System.Collections.Concurrent;
using System.Globalization;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>
/// One clone's way to its server. libgit2 waits for a silent server without end, follows it to other hosts with the credentials in hand and
/// takes whatever it sends, so the requests are sent here, under <see cref="CloneLimits"/>.
/// </summary>
internal sealed class Transfer : IDisposable
{
    private const string Scheme = "gdr-crawl";

    private static readonly ConcurrentDictionary<string, Transfer> Active = new();
    private static readonly Lazy<object> Registered = new(() => GlobalSettings.RegisterSmartSubtransport<CrawlTransport>(Scheme));
    private static long last;

    private readonly string id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
    private readonly CloneLimits limits;
    private readonly CancellationTokenSource deadline;

    public Transfer(HttpClient http, Uri url, string? token, CloneLimits limits, CancellationToken cancellationToken)
    {
        _ = Registered.Value;
        Http = http;
        Url = url;
        Token = token;
        this.limits = limits;
        deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Timeout);
        Cancelled = cancellationToken;
        Active[id] = this;
    }

    public HttpClient Http { get; }

    public Uri Url { get; }

    public string? Token { get; }

    public CancellationToken Cancelled { get; }

    /// <summary>Over when the clone is cancelled, or has taken too long.</summary>
    public CancellationToken Deadline => deadline.Token;

    public TimeSpan Silence => limits.Silence;

    /// <summary>Bytes that the server sent so far.</summary>
    public long Received { get; private set; }

    /// <summary>What went wrong on the way; libgit2 itself knows only that something did.</summary>
    public CloneException? Fault { get; private set; }

    /// <summary>The URL by which libgit2 finds its way here.</summary>
    public string Address => $"{Scheme}://{id}/";

    public static Transfer Of(string address) => Active[address[(Scheme.Length + 3)..].TrimEnd('/')];

    public CloneException Fail(CloneException fault) => Fault ??= fault;

    public CloneException TooSlow() => new(LeftOutReason.TooSlow, $"not cloned within {limits.Timeout.TotalSeconds:N0} s");

    public void Count(int bytes)
    {
        Received += bytes;
        if (Received > limits.MaxBytes)
        {
            throw Fail(new CloneException(LeftOutReason.TooLarge, $"the server sends more than {limits.MaxBytes:N0} bytes"));
        }
    }

    /// <summary>Whether the clone may go on; asked while objects come in and while they are put together.</summary>
    public bool GoesOn(int objects)
    {
        if (objects > limits.MaxObjects)
        {
            Fail(new CloneException(LeftOutReason.TooLarge, $"has more than {limits.MaxObjects:N0} objects"));
        }
        else if (deadline.IsCancellationRequested && !Cancelled.IsCancellationRequested)
        {
            Fail(TooSlow());
        }

        return Fault is null && !deadline.IsCancellationRequested;
    }

    public void Dispose()
    {
        Active.TryRemove(id, out _);
        deadline.Dispose();
    }
}
