namespace GdrCode.Crawling;

/// <summary>What kind of fault keeps GitHub from being asked.</summary>
public enum GitHubFault
{
    /// <summary>There is no such organisation, user or repository, or it is not shown to who asks.</summary>
    NotFound,

    /// <summary>The token is refused, or may not read this.</summary>
    Denied,

    /// <summary>The request is not understood: a search query that can't be read, an address that is no GitHub.</summary>
    Malformed,

    /// <summary>GitHub could not be reached or failed again and again, or asked for too long a wait.</summary>
    Unavailable,

    /// <summary>GitHub sent the client to another host or scheme, which it does not follow.</summary>
    Redirected,
}

/// <summary>GitHub does not give what a crawl needs. The message is one line without a token.</summary>
public sealed class GitHubException : Exception
{
    public GitHubException()
        : this(GitHubFault.Unavailable, "GitHub does not answer")
    {
    }

    public GitHubException(string message)
        : this(GitHubFault.Unavailable, message)
    {
    }

    public GitHubException(string message, Exception innerException)
        : this(GitHubFault.Unavailable, message, innerException)
    {
    }

    public GitHubException(GitHubFault fault, string message, Exception? innerException = null)
        : base(message, innerException) => Fault = fault;

    /// <summary>The kind of fault, from which an exit code follows.</summary>
    public GitHubFault Fault { get; }
}
