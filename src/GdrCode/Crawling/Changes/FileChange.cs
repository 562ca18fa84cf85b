namespace GdrCode.Crawling;

/// <summary>What a change does to a file that is there after it.</summary>
/// <param name="HasNewPath">Whether the file is new, or has a new path.</param>
/// <param name="Added">The lines it adds; null where git can't tell, and all of them count.</param>
internal sealed record FileChange(bool HasNewPath, AddedLines? Added)
{
    /// <summary>A file of a source that isn't about changes: all of it counts.</summary>
    public static FileChange Whole { get; } = new(true, null);
}
