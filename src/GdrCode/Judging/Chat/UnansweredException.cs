namespace GdrCode.Judging.Chat;

/// <summary>A candidate of a file got no answer, and no other judge may stand in.</summary>
public sealed class UnansweredException : Exception
{
    public UnansweredException()
        : this("a candidate got no answer")
    {
    }

    public UnansweredException(string message)
        : base(message)
    {
    }

    public UnansweredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
