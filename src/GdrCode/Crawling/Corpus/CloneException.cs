namespace GdrCode.Crawling;

/// <summary>One repository can't be cloned. The message is a few words without a token.</summary>
public sealed class CloneException : Exception
{
    public CloneException()
        : this(LeftOutReason.Failed, "the repository can't be cloned")
    {
    }

    public CloneException(string message)
        : this(LeftOutReason.Failed, message)
    {
    }

    public CloneException(string message, Exception innerException)
        : base(message, innerException) => Reason = LeftOutReason.Failed;

    public CloneException(LeftOutReason reason, string message, TimeSpan? retryAfter = null)
        : base(message)
    {
        Reason = reason;
        RetryAfter = retryAfter;
    }

    /// <summary>What is written down for it.</summary>
    public LeftOutReason Reason { get; }

    /// <summary>How long the server wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How many attempts more it is worth. A cut transfer can look like a damaged one, so that a damaged one is asked for twice.</summary>
    internal int Retries(int most) => Reason switch
    {
        LeftOutReason.Failed => most,
        LeftOutReason.Damaged => Math.Min(most, 1),
        _ => 0,
    };
}
