namespace GdrCode.Emitting;

/// <summary>An output that can't be made; the message is one line that says what, where and what to do.</summary>
public sealed class OutputException : Exception
{
    public OutputException()
    {
    }

    public OutputException(string message)
        : base(message)
    {
    }

    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
