namespace GdrCode.Judging.Chat;

/// <summary>A request to a model failed. Messages hold no key, no text of the input and nothing of the response but stable words.</summary>
public sealed class ChatFaultException : Exception
{
    public ChatFaultException()
    {
    }

    public ChatFaultException(string message)
        : base(message)
    {
    }

    public ChatFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ChatFaultException(ChatFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>What it means for the requests to come.</summary>
    public ChatFault Fault { get; }

    /// <summary>How long the endpoint asks to wait; null where it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>What a failed request means for the requests to come.</summary>
public enum ChatFault
{
    /// <summary>This request can't be answered; others may be.</summary>
    Rejected,

    /// <summary>It may be answered later: overload, a time-out, a broken connection.</summary>
    Transient,

    /// <summary>None will be answered: no such endpoint, model or permission.</summary>
    Configuration,

    /// <summary>No more may be sent: the budget is spent.</summary>
    Exhausted,
}
