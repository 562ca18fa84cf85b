using System.Collections.Concurrent;

using GdrCode.Model;

namespace GdrCode;

/// <summary>Fragments and findings of files, kept by one pass over a repository for the next, as many as fit.</summary>
internal sealed class WeighedFiles
{
    // Characters of the files; what is kept of them takes about ten bytes for each.
    private const long Capacity = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, (string Content, IReadOnlyList<Fragment> Fragments, IReadOnlyList<Finding> Findings)> files = new(StringComparer.Ordinal);
    private long size;

    /// <summary>Keeps what there is to decide about in a file, if it fits.</summary>
    public void Keep(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings)
    {
        if (Interlocked.Add(ref size, file.Content.Length) <= Capacity)
        {
            files[file.Path] = (file.Content, fragments, findings);
        }
        else
        {
            Interlocked.Add(ref size, -file.Content.Length);
        }
    }

    /// <summary>Gives what was kept of a file, once; null where nothing was, or where the file is another by now.</summary>
    public (IReadOnlyList<Fragment> Fragments, IReadOnlyList<Finding> Findings)? Take(SourceFile file)
    {
        if (!files.TryRemove(file.Path, out var kept))
        {
            return null;
        }

        Interlocked.Add(ref size, -kept.Content.Length);
        return kept.Content == file.Content ? (kept.Fragments, kept.Findings) : null;
    }
}
