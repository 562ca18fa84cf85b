using System.Text;
using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>The <c>linguist-*</c> attributes of all <c>.gitattributes</c> files of a source. Deeper files and later lines win.</summary>
internal sealed class AttributeFiles
{
    public const string FileName = ".gitattributes";
    private const int MaxFileSize = 256 * 1024;
    private const int MaxLines = 10_000;

    private readonly Dictionary<string, List<Line>> byFolder = new(StringComparer.Ordinal);

    private readonly record struct Line(PathPattern Pattern, LinguistAttributes Attributes);

    /// <summary>Reads the files; one that can't be read says nothing, and is reported when its turn as a file comes.</summary>
    public static AttributeFiles Read(ISource source)
    {
        var files = new AttributeFiles();
        foreach (var entry in source.Settings)
        {
            if (entry is { Refused: null, Kind: EntryKind.File or EntryKind.Executable } && entry.Path.EndsWith(FileName, StringComparison.Ordinal)
                && (entry.Path.Length == FileName.Length || entry.Path[^(FileName.Length + 1)] == '/'))
            {
                files.Add(source, entry);
            }
        }

        return files;
    }

    private void Add(ISource source, SourceEntry entry)
    {
        try
        {
            if (source.Read(entry, MaxFileSize) is { } bytes)
            {
                Add(entry.Path[..^FileName.Length], Encoding.UTF8.GetString(bytes));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    internal void Add(string folder, string text)
    {
        var lines = text.Split('\n', MaxLines).Select(Parse).OfType<Line>().Reverse().ToList();
        if (lines.Count > 0)
        {
            byFolder[folder] = lines;
        }
    }

    private static Line? Parse(string line)
    {
        if (!line.Contains("linguist-", StringComparison.Ordinal))
        {
            return null;
        }

        var words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var attributes = default(LinguistAttributes);
        foreach (var word in words.Skip(1))
        {
            var negated = word[0] is '-' or '!';
            var name = negated ? word[1..] : word;
            var value = !negated && !name.EndsWith("=false", StringComparison.OrdinalIgnoreCase);
            attributes = name.Split('=')[0] switch
            {
                "linguist-generated" => attributes with { Generated = value },
                "linguist-vendored" => attributes with { Vendored = value },
                "linguist-documentation" => attributes with { Documentation = value },
                _ => attributes,
            };
        }

        return PathPattern.Parse(words[0]) is { Negated: false } pattern ? new Line(pattern, attributes) : null;
    }

    /// <summary>The attributes of a path.</summary>
    public LinguistAttributes Of(string path)
    {
        var found = default(LinguistAttributes);
        if (byFolder.Count == 0)
        {
            return found;
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        while (true)
        {
            if (byFolder.TryGetValue(folder, out var lines))
            {
                foreach (var line in lines.Where(line => line.Pattern.IsMatch(path.AsSpan(folder.Length), isFolder: false)))
                {
                    found = new(found.Generated ?? line.Attributes.Generated, found.Vendored ?? line.Attributes.Vendored, found.Documentation ?? line.Attributes.Documentation);
                }
            }

            if (folder.Length == 0)
            {
                return found;
            }

            folder = folder[..(folder.LastIndexOf('/', folder.Length - 2) + 1)];
        }
    }
}
