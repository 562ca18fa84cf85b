namespace GdrCode.Cli.Chat;

/// <summary>A reply was broken off because of its length.</summary>
internal sealed class ReplyTooLongException : IOException
{
    public ReplyTooLongException()
    {
    }

    public ReplyTooLongException(string message)
        : base(message)
    {
    }

    public ReplyTooLongException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
