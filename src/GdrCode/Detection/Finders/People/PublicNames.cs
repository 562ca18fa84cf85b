using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Full names that are no private person's: public figures, fictional and specimen people, towns of several words.</summary>
internal static class PublicNames
{
    private static readonly Lazy<HashSet<string>> Names = new(Load);

    public static bool Contains(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[66];
        var length = name.Length > 60 ? 0 : Folding.Fold(name, folded);
        return length > 0 && Names.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..length]);
    }

    private static HashSet<string> Load()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Read("public-names", names);
        Read("towns", names);
        return names;
    }

    private static void Read(string list, HashSet<string> names)
    {
        using var reader = new StreamReader(typeof(PublicNames).Assembly.GetManifestResourceStream($"rules/gazetteers/{list}.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                names.UnionWith(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
