namespace GdrCode.Crawling;

/// <summary>Finds ids of the language table, which another stage owns.</summary>
/// <param name="ByPath">The id for a path, by file name or extension.</param>
/// <param name="ByFirstLine">The id for the first line of a file that begins with <c>#!</c>.</param>
internal sealed record LanguageLookup(Func<string, string?> ByPath, Func<string, string?> ByFirstLine)
{
    /// <summary>Knows no language.</summary>
    public static readonly LanguageLookup None = new(static _ => null, static _ => null);
}
