using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Lists what a comparison found.</summary>
/// <param name="Commit">The later commit; null for the index.</param>
/// <param name="Entries">The changed files that are there afterwards, in ordinal order.</param>
/// <param name="Settings">The files that say how those are read, changed or not.</param>
/// <param name="Changes">What happened to each path.</param>
internal sealed record ChangedTree(string? Commit, IReadOnlyList<SourceEntry> Entries, IReadOnlyList<SourceEntry> Settings, Dictionary<string, FileChange> Changes)
{
    public static ChangedTree Read(Repository repository, Patch patch, string prefix, string origin, string? commit, Func<string, ObjectId?> find)
    {
        var changes = new Dictionary<string, FileChange>(StringComparer.Ordinal);
        var entries = new EntryList(origin);
        foreach (var change in patch.Where(c => c.Status is not (ChangeKind.Deleted or ChangeKind.Unmodified) && c.Path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var path = change.Path[prefix.Length..];
            var lines = change.IsBinaryComparison || change.Status == ChangeKind.TypeChanged ? null : new AddedLines(change.AddedLines.Select(l => l.LineNumber));
            changes[path] = new FileChange(change.Status != ChangeKind.Modified, lines);
            entries.Add(Blobs.Entry(repository, path, change.Mode, () => change.Oid));
        }

        return new ChangedTree(commit, entries.ToArray(), Found(repository, changes.Keys, prefix, find), changes);
    }

    // .gdrignore in the root, and .gitattributes in every folder above a changed file.
    private static SourceEntry[] Found(Repository repository, IEnumerable<string> paths, string prefix, Func<string, ObjectId?> find)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..(slash + 1)]); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }

        return
        [
            .. folders.Select(f => f + AttributeFiles.FileName).Append(ExemptFiles.FileName)
                .Select(path => (Path: path, Id: find(prefix + path))).Where(f => f.Id is not null)
                .Select(f => Blobs.Entry(repository, f.Path, Mode.NonExecutableFile, () => f.Id!)).OrderBy(e => e.Path, StringComparer.Ordinal),
        ];
    }
}
