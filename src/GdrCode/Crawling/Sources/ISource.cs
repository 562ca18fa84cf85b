namespace GdrCode.Crawling;

/// <summary>One repository, wherever it comes from.</summary>
internal interface ISource : IDisposable
{
    /// <summary>What the user named, without credentials.</summary>
    string Origin { get; }

    /// <summary>The commit that is read, or null where the files lie on disk or there is no commit.</summary>
    string? Commit { get; }

    /// <summary>The folder that is read, below the root of its git repository, with a final <c>/</c>; empty for the root and where there is no repository.</summary>
    string Prefix => "";

    /// <summary>All entries in ordinal order of their paths, refused ones among them. Listed once.</summary>
    IReadOnlyList<SourceEntry> Entries { get; }

    /// <summary>The entries that say how others are read: <c>.gitattributes</c> and <c>.gdrignore</c> are among them.</summary>
    IReadOnlyList<SourceEntry> Settings => Entries;

    /// <summary>What the change that is read does to an entry.</summary>
    FileChange ChangeOf(string path) => FileChange.Whole;

    /// <summary>
    /// The bytes of a file, or null where it holds more than <paramref name="limit"/>. Safe on any number of threads.
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> for this file alone.
    /// </summary>
    byte[]? Read(SourceEntry entry, long limit);
}
