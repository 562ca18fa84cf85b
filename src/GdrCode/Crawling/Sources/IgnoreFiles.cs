using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>The <c>.gitignore</c> files of a folder that is no repository: the deepest file and the last line that match decide.</summary>
internal sealed class IgnoreFiles(string root) : IIgnoreRules
{
    // Far above what people write; keeps a hostile file from slowing the walk of a large tree down.
    private const int MaxPatterns = 10_000;

    private readonly Dictionary<string, List<PathPattern>> byFolder = new(StringComparer.Ordinal);

    public void Enter(string folder)
    {
        var path = Path.Join(root, folder, ".gitignore");
        var file = new FileInfo(path);
        if (!file.Exists || file.LinkTarget is not null)
        {
            return;
        }

        try
        {
            var patterns = File.ReadLines(path).Select(PathPattern.Parse).OfType<PathPattern>().Take(MaxPatterns).ToList();
            patterns.Reverse();
            byFolder[folder] = patterns;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without its ignore file a folder is read whole, and the file itself is reported as unreadable.
        }
    }

    public bool Keeps(string path, bool isFolder)
    {
        for (var end = path.LastIndexOf('/') + 1; byFolder.Count > 0; end = end > 1 ? path.LastIndexOf('/', end - 2) + 1 : 0)
        {
            if (byFolder.TryGetValue(path[..end], out var patterns))
            {
                foreach (var pattern in patterns)
                {
                    if (pattern.IsMatch(path.AsSpan(end), isFolder))
                    {
                        return pattern.Negated;
                    }
                }
            }

            if (end == 0)
            {
                break;
            }
        }

        return true;
    }

    public bool IsSubmodule(string path) => false;
}
