namespace GdrCode.Crawling;

/// <summary>One entry of a source's tree.</summary>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Size in bytes as listed; zero for what has no content of its own.</param>
public sealed record SourceEntry(string Path, EntryKind Kind, long Size)
{
    /// <summary>Where a <see cref="EntryKind.Link"/> points, as written in it.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>Why the entry may not be read at all, found while listing; null for the usual entry.</summary>
    public UnreadReason? Refused { get; init; }

    /// <summary>The particulars of <see cref="Refused"/>, in a few words.</summary>
    public string? Detail { get; init; }

    /// <summary>The object's id where the source is an object database.</summary>
    public string? ObjectId { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Path}";
}
