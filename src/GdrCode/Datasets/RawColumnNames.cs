namespace GdrCode.Datasets;

/// <summary>The columns of the schema <c>raw-columns</c>; null takes the usual names.</summary>
/// <param name="Text">Key of the text.</param>
/// <param name="Id">Key of the id; null where there is none.</param>
/// <param name="Repository">Key of the repository.</param>
/// <param name="Path">Key of the path.</param>
/// <param name="Language">Key of the language.</param>
public sealed record RawColumnNames(string Text, string? Id, string? Repository, string? Path, string? Language)
{
    /// <summary>Text in <c>content</c>, id in <c>id</c>.</summary>
    public static RawColumnNames Default { get; } = new("content", "id", null, null, null);
}
