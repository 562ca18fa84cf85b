namespace GdrCode.Crawling;

/// <summary>Lists a folder as it lies on disk.</summary>
internal sealed class FolderWalk(string root, IIgnoreRules rules)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly EntryList entries = new(root);
    private readonly Stack<string> folders = new();

    public SourceEntry[] Run()
    {
        List(Contents("") ?? throw new SourceException(SourceFault.AccessDenied, $"{root}: can't be listed; check its permissions"), "");
        while (folders.TryPop(out var folder))
        {
            entries.Count();
            if (Contents(folder) is { } contents)
            {
                List(contents, folder);
            }
            else
            {
                entries.Add(new SourceEntry(folder[..^1], EntryKind.Folder, 0) { Refused = UnreadReason.Unreadable, Detail = "folder can't be listed" });
            }
        }

        return entries.ToArray();
    }

    private FileSystemInfo[]? Contents(string folder)
    {
        try
        {
            rules.Enter(folder);
            return new DirectoryInfo(Path.Join(root, folder)).GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void List(FileSystemInfo[] contents, string folder)
    {
        foreach (var item in contents)
        {
            var path = folder + item.Name;
            if (path == ".git")
            {
                continue;
            }

            if (item.LinkTarget is { } target)
            {
                Add(path, new SourceEntry(path, EntryKind.Link, 0) { LinkTarget = target });
            }
            else if (item is FileInfo file)
            {
                Add(path, File(path, file));
            }
            else
            {
                Descend(path, item.FullName);
            }
        }
    }

    private void Add(string path, SourceEntry entry)
    {
        if (rules.Keeps(path, isFolder: false))
        {
            entries.Add(entry);
        }
    }

    private static SourceEntry File(string path, FileInfo file)
    {
        try
        {
            const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            var executable = !OperatingSystem.IsWindows() && (file.UnixFileMode & Execute) != 0;
            return file.Length == 0 && SpecialFile.Is(file.FullName)
                ? new SourceEntry(path, EntryKind.Special, 0) { Refused = UnreadReason.SpecialFile }
                : new SourceEntry(path, executable ? EntryKind.Executable : EntryKind.File, file.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A name that does not survive decoding, or a file that went away between listing and asking.
            return new SourceEntry(path, EntryKind.File, 0) { Refused = UnreadReason.Unreadable, Detail = "file can't be examined" };
        }
    }

    private void Descend(string path, string fullPath)
    {
        if (rules.IsSubmodule(path))
        {
            entries.Add(new SourceEntry(path, EntryKind.Submodule, 0) { Refused = UnreadReason.Submodule });
        }
        else if (!rules.Keeps(path, isFolder: true))
        {
            return;
        }
        else if (path.EndsWith("/.git", StringComparison.Ordinal))
        {
            entries.Add(new SourceEntry(path, EntryKind.Folder, 0));
        }
        else if (GitLayout.IsWorkTree(fullPath))
        {
            entries.Add(new SourceEntry(path, EntryKind.Submodule, 0) { Refused = UnreadReason.NestedRepository });
        }
        else
        {
            folders.Push(path + "/");
        }
    }
}
