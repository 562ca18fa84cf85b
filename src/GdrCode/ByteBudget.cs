namespace GdrCode;

/// <summary>Bounds the bytes that are under way, so that long lines don't fill the memory with copies of themselves. One item may pass whatever its size.</summary>
internal sealed class ByteBudget(long limit)
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim released = new(0);
    private long used;

    /// <summary>Waits until there is room.</summary>
    public void Take(long bytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            lock (gate)
            {
                if (used == 0 || used + bytes <= limit)
                {
                    used += bytes;
                    return;
                }
            }

            released.Wait(cancellationToken);
        }
    }

    public void Give(long bytes)
    {
        lock (gate)
        {
            used -= bytes;
        }

        released.Release();
    }
}
