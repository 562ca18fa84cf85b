namespace GdrCode.Crawling;

/// <summary>What kind of fault keeps a source, as a whole, from being read.</summary>
public enum SourceFault
{
    /// <summary>The input is not there.</summary>
    Missing,

    /// <summary>The input can't be understood: an empty path, an unknown scheme, a file in place of a folder.</summary>
    Malformed,

    /// <summary>The repository has no such revision.</summary>
    NoSuchRevision,

    /// <summary>The repository is damaged, or of a format that libgit2 does not know.</summary>
    Damaged,

    /// <summary>The tree names more files and folders than are read.</summary>
    TooManyFiles,

    /// <summary>The operating system refuses access.</summary>
    AccessDenied,

    /// <summary>The remote repository could not be cloned.</summary>
    CloneFailed,

    /// <summary>The native libgit2 is neither beside the program nor on the system.</summary>
    LibraryMissing,
}

/// <summary>A source can't be read. The message is one line: what, where, what to do.</summary>
public sealed class SourceException : Exception
{
    public SourceException()
        : this(SourceFault.Damaged, "the source can't be read")
    {
    }

    public SourceException(string message)
        : this(SourceFault.Damaged, message)
    {
    }

    public SourceException(string message, Exception innerException)
        : this(SourceFault.Damaged, message, innerException)
    {
    }

    public SourceException(SourceFault fault, string message, Exception? innerException = null)
        : base(OneLine(message), innerException) => Fault = fault;

    /// <summary>The kind of fault, from which an exit code follows.</summary>
    public SourceFault Fault { get; }

    // Messages quote paths and libgit2, both of which may hold line breaks and terminal escapes.
    private static string OneLine(string message) =>
        string.Concat(message.Select(static c => char.IsControl(c) ? ' ' : c)).Trim();
}
