using System.Text;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Lists the entries of a tree out of the object database.</summary>
internal static class TreeWalk
{
    // Deeper than any path that may be written; a tree can be made to hold itself many times over at no cost.
    private const int MaxDepth = 256;
    private const int MaxLinkLength = 4096;

    public static SourceEntry[] Run(Repository repository, Tree root, string origin, int maxEntries = EntryList.MaxEntries)
    {
        var entries = new EntryList(origin, maxEntries);
        var folders = new Stack<(Tree Tree, string Prefix, int Depth)>([(root, "", 0)]);
        while (folders.TryPop(out var folder))
        {
            entries.Count();
            foreach (var item in folder.Tree)
            {
                var path = folder.Prefix + item.Name;
                if (item.TargetType == TreeEntryTargetType.Tree && folder.Depth < MaxDepth && Subtree(item) is { } tree)
                {
                    folders.Push((tree, path + "/", folder.Depth + 1));
                }
                else
                {
                    entries.Add(Entry(repository, item, path));
                }
            }
        }

        return entries.ToArray();
    }

    private static Tree? Subtree(TreeEntry item)
    {
        try
        {
            return item.Target as Tree;
        }
        catch (LibGit2SharpException)
        {
            return null; // reported as an unreadable folder
        }
    }

    private static SourceEntry Entry(Repository repository, TreeEntry item, string path)
    {
        try
        {
            return item.TargetType switch
            {
                TreeEntryTargetType.GitLink => new SourceEntry(path, EntryKind.Submodule, 0) { Refused = UnreadReason.Submodule },
                TreeEntryTargetType.Tree => Unreadable(path, EntryKind.Folder, "folder is missing from the object database, or too deep"),
                _ when item.Mode == Mode.SymbolicLink => new SourceEntry(path, EntryKind.Link, 0) { LinkTarget = LinkTarget(item) },
                _ => new SourceEntry(
                    path,
                    item.Mode == Mode.ExecutableFile ? EntryKind.Executable : EntryKind.File,
                    repository.ObjectDatabase.RetrieveObjectMetadata(item.Target.Id).Size)
                { ObjectId = item.Target.Sha },
            };
        }
        catch (LibGit2SharpException)
        {
            return Unreadable(path, EntryKind.File, "object is missing from the object database");
        }
    }

    private static SourceEntry Unreadable(string path, EntryKind kind, string detail) =>
        new(path, kind, 0) { Refused = UnreadReason.Unreadable, Detail = detail };

    private static string? LinkTarget(TreeEntry item)
    {
        var blob = (Blob)item.Target;
        if (blob.Size is 0 or > MaxLinkLength)
        {
            return null;
        }

        using var stream = blob.GetContentStream();
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
