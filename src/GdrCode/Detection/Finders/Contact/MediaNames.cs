namespace GdrCode.Detection;

/// <summary>File names that look like domains: <c>icon@2x.png</c>, <c>module@latest.js</c>.</summary>
internal static class MediaNames
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "ico", "js", "mjs", "ts", "css", "html", "htm", "json", "xml", "yml", "yaml", "cs", "dll", "exe", "zip", "tgz", "txt", "md", "pdf", "x", "svc", "localhost",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> name) => Endings.Contains(name[(name.LastIndexOf('.') + 1)..]);
}
