namespace GdrCode.Reviewing;

/// <summary>A decision that can't be taken as it is; the message says why and what to do, in one line.</summary>
public sealed class ReviewException : Exception
{
    public ReviewException()
    {
    }

    public ReviewException(string message)
        : base(message)
    {
    }

    public ReviewException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
