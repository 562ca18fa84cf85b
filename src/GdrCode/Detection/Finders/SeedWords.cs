namespace GdrCode.Detection;

/// <summary>The English words that seed phrases of wallets are made of.</summary>
internal static class SeedWords
{
    private static readonly Lazy<HashSet<string>> Words = new(Load);

    public static int Count(ReadOnlySpan<char> phrase)
    {
        var lookup = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        foreach (var range in phrase.Split(' '))
        {
            count += lookup.Contains(phrase[range]) ? 1 : 0;
        }

        return count;
    }

    private static HashSet<string> Load()
    {
        using var reader = new StreamReader(typeof(SeedWords).Assembly.GetManifestResourceStream("rules/gazetteers/seed-words.txt")!);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.UnionWith(line.Split(' '));
            }
        }

        return words;
    }
}
