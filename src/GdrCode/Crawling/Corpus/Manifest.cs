using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GdrCode.Crawling;

/// <summary>The file that names the repositories of a crawl, one JSON object a line.</summary>
public static class Manifest
{
    private const int Sha1Length = 40;

    /// <summary>Whether a list of inputs is a manifest: its first character is that of a JSON object.</summary>
    public static bool IsOne(string path)
    {
        using var reader = new StreamReader(path);
        int first;
        while ((first = reader.Read()) >= 0 && char.IsWhiteSpace((char)first))
        {
        }

        return first == '{';
    }

    /// <summary>The repositories that a manifest names: the clones where they lie beside it, else what its URLs name, each at its commit.</summary>
    /// <exception cref="SourceException">A line is no row, or names what a manifest may not name: a scheme other than https and http, credentials, a folder elsewhere.</exception>
    public static IReadOnlyList<SourceSpec> Read(string path)
    {
        var home = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var specs = new List<SourceSpec>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                specs.Add(Spec(Parse(line, path, number), home, path, number));
            }
        }

        return specs;
    }

    private static ManifestRow Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CrawlJson.Default.ManifestRow) ?? throw Fault(path, number, "is no row");
        }
        catch (JsonException)
        {
            throw Fault(path, number, "is no JSON object with url, commit and path");
        }
    }

    private static SourceSpec Spec(ManifestRow row, string home, string path, int number)
    {
        if (RemoteUrl.Fault(row.Url) is { } fault)
        {
            throw Fault(path, number, "names a url that " + fault);
        }

        if (row.Commit is { } commit && !IsSha1(commit))
        {
            throw Fault(path, number, "names a commit that is not 40 hexadecimal digits");
        }

        var name = RepositoryNames.OfUrl(row.Url.AbsolutePath);
        if (row.Path is null)
        {
            return new SourceSpec(SourceKind.Url, row.Url.AbsoluteUri, row.Commit, name);
        }

        var clone = CloneFolder.Inside(home, row.Path) ?? throw Fault(path, number, "names a path that is no folder below the manifest's own");
        return GitLayout.IsGitFolder(clone)
            ? new SourceSpec(SourceKind.Folder, clone, row.Commit, name)
            : new SourceSpec(SourceKind.Url, row.Url.AbsoluteUri, row.Commit, name);
    }

    internal static bool IsSha1(string text) => text.Length == Sha1Length && text.All(char.IsAsciiHexDigit);

    internal static IReadOnlyList<T> ReadRows<T>(string path, JsonTypeInfo<T> type) =>
        [.. File.ReadLines(path).Select(l => JsonSerializer.Deserialize(l, type)!)];

    /// <summary>Writes rows under a temporary name first: a file that is there is whole.</summary>
    internal static void WriteRows<T>(string path, IEnumerable<T> rows, JsonTypeInfo<T> type)
    {
        var partial = path + ".partial";
        using (var stream = File.Create(partial))
        {
            foreach (var row in rows)
            {
                JsonSerializer.Serialize(stream, row, type);
                stream.WriteByte((byte)'\n');
            }
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>A row as it stands in the file.</summary>
    public static string Line(ManifestRow row) => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(row, CrawlJson.Rows.ManifestRow));

    private static SourceException Fault(string path, int number, string what) => new(SourceFault.Malformed, $"{path}:{number}: {what}; mend the line or leave it out");
}
