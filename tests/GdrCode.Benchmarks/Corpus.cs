using GdrCode.Tests;

namespace GdrCode.Benchmarks;

/// <summary>Makes a C# corpus of a given size out of this repository's own sources and sample repositories. Tests and marked repositories are left out: they are full of planted values.</summary>
internal static class Corpus
{
    public static string Root => Checkout.Root;

    /// <summary>Writes files into <paramref name="folder"/> until it holds at least <paramref name="lines"/> lines, and gives their number.</summary>
    public static long Make(string folder, int lines)
    {
        var sources = Sources();
        var made = 0L;
        for (var copy = 0; made < lines; copy++)
        {
            foreach (var (path, text, count) in sources)
            {
                // A name of its own keeps equal files from being one for a cache.
                var target = Path.Combine(folder, $"copy{copy:0000}", path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, $"// copy {copy}\n{text}");
                made += count + 1;
                if (made >= lines)
                {
                    break;
                }
            }
        }

        return made;
    }

    private static List<(string Path, string Text, int Lines)> Sources() =>
    [
        .. ((string[])["src", Path.Combine("fixtures", "repositories")])
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => (Path.GetRelativePath(Root, p), File.ReadAllText(p)))
            .Select(p => (p.Item1, p.Item2, p.Item2.Count(c => c == '\n'))),
    ];
}
