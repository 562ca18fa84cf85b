namespace GdrCode.Crawling;

/// <summary>One repository can't be cloned.</summary>
internal sealed class CloneException(LeftOutReason reason, string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>What is written down for it.</summary>
    public LeftOutReason Reason => reason;

    /// <summary>How many attempts more it is worth. A cut transfer can look like a damaged one, so that a damaged one is asked for twice.</summary>
    public int Retries(int most) => reason switch
    {
        LeftOutReason.Failed => most,
        LeftOutReason.Damaged => Math.Min(most, 1),
        _ => 0,
    };

    /// <summary>How long the server wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
