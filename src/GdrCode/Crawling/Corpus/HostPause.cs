namespace GdrCode.Crawling;

/// <summary>Holds back all clones of a host that asked for a pause.</summary>
internal sealed class HostPause(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset until;

    public void Pause(TimeSpan length)
    {
        lock (gate)
        {
            var end = time.GetUtcNow() + length;
            until = end > until ? end : until;
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            wait = until - time.GetUtcNow();
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
