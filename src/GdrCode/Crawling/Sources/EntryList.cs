namespace GdrCode.Crawling;

/// <summary>Collects a source's entries: refuses what may not be written, then puts the rest in order.</summary>
internal sealed class EntryList(string origin, int maxEntries = EntryList.MaxEntries)
{
    // Twice what the largest public repositories have. A tree of a few objects can be made to name thousands of millions.
    public const int MaxEntries = 1_000_000;

    private static readonly StringComparer Comparer = PathRules.FoldsNames ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly List<SourceEntry> entries = [];
    private int seen;

    public void Add(SourceEntry entry)
    {
        Count();
        if (PathRules.Fault(entry.Path) is { } fault)
        {
            entry = entry with { Refused = UnreadReason.HostilePath, Detail = fault };
        }
        else if (entry is { Kind: EntryKind.Link, Refused: null } && !PathRules.LinkStaysInside(entry.Path, entry.LinkTarget ?? ""))
        {
            entry = entry with { Refused = UnreadReason.LinkOutside };
        }

        entries.Add(entry);
    }

    /// <summary>Counts a folder or an entry, so that neither can go on for ever.</summary>
    public void Count()
    {
        if (++seen > maxEntries)
        {
            throw new SourceException(SourceFault.TooManyFiles, $"{origin}: has more than {maxEntries} files and folders; name a folder of it instead");
        }
    }

    /// <summary>
    /// All entries in ordinal order. Of two paths that differ in case alone, or of a file and a folder of one name, the first
    /// stays: on a file system that folds case the second would take the first one's place.
    /// </summary>
    public SourceEntry[] ToArray()
    {
        // Unequal entries of one path are put in a fixed order as well, so that the same one stays each time.
        var sorted = entries.ToArray();
        Array.Sort(sorted, static (a, b) =>
            string.CompareOrdinal(a.Path, b.Path) is var byPath and not 0 ? byPath
            : a.Kind.CompareTo(b.Kind) is var byKind and not 0 ? byKind
            : string.CompareOrdinal(a.ObjectId, b.ObjectId));

        var folders = new HashSet<string>(Comparer);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in sorted)
        {
            // Longest first: where a folder is known, so are those above it.
            for (var end = entry.Path.LastIndexOf('/'); end > 0; end = entry.Path.LastIndexOf('/', end - 1))
            {
                if (entry.Refused is not null || !lookup.Add(entry.Path.AsSpan(0, end)))
                {
                    break;
                }
            }
        }

        var files = new HashSet<string>(Comparer);
        for (var i = 0; i < sorted.Length; i++)
        {
            var entry = sorted[i];
            if (entry.Refused is null && (folders.Contains(entry.Path) || !files.Add(entry.Path)))
            {
                sorted[i] = entry with { Refused = UnreadReason.PathCollision, Detail = "equal to another path where case does not count" };
            }
        }

        return sorted;
    }
}
