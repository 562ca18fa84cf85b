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
        return length > 0 && Contains(folded[..length]);
    }

    // "Robert W. Floyd" and "F. W. de Klerk": with the initials as they stand, without their dots, and without those in the middle.
    private static bool Contains(Span<char> folded)
    {
        var names = Names.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        if (names.Contains(folded))
        {
            return true;
        }

        if (!folded.Contains('.'))
        {
            return false;
        }

        Span<char> plain = stackalloc char[66];
        Span<char> brief = stackalloc char[66];
        var (p, b) = (0, 0);
        foreach (var range in ((ReadOnlySpan<char>)folded).SplitAny(' ', '.'))
        {
            var word = folded[range];
            if (word.Length > 0)
            {
                p = Append(plain, p, word);
                b = word.Length > 1 || b == 0 ? Append(brief, b, word) : b;
            }
        }

        return names.Contains(plain[..p]) || names.Contains(brief[..b]);
    }

    private static int Append(Span<char> text, int length, ReadOnlySpan<char> word)
    {
        if (length > 0)
        {
            text[length++] = ' ';
        }

        word.CopyTo(text[length..]);
        return length + word.Length;
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
