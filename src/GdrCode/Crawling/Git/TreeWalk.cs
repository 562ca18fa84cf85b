using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Lists the entries of a tree out of the object database.</summary>
internal static class TreeWalk
{
    // Deeper than any path that may be written; a tree can be made to hold itself many times over at no cost.
    private const int MaxDepth = 256;

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

    private static SourceEntry Entry(Repository repository, TreeEntry item, string path) => item.TargetType == TreeEntryTargetType.Tree
        ? new SourceEntry(path, EntryKind.Folder, 0) { Refused = UnreadReason.Unreadable, Detail = "folder is missing from the object database, or too deep" }
        : Blobs.Entry(repository, path, item.Mode, () => item.Target.Id);
}
