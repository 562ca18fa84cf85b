using System.Runtime.CompilerServices;

namespace GdrCode.Detection.Gazetteers;

/// <summary>Known names, places and common words. Keeps 64-bit hashes instead of strings: loading is one pass without an allocation per word.</summary>
internal sealed class Gazetteer
{
    private const int LongestWord = 40;

    private static readonly Lazy<Gazetteer> Shared = new(Load);

    // Roomy enough for the built-in lists: growing would hash all of them again.
    private ulong[] keys = new ulong[1 << 18];
    private byte[] uses = new byte[1 << 18];
    private int count;

    /// <summary>The built-in word lists, read at first use.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>What <paramref name="word"/> is known as, in any case and with or without its diacritics.</summary>
    public WordUses this[ReadOnlySpan<char> word]
    {
        get
        {
            Span<char> folded = stackalloc char[LongestWord + 2];
            var length = word.Length > LongestWord ? 0 : Folding.Fold(word, folded);
            return length == 0 ? WordUses.None : (WordUses)uses[Slot(Hash(folded[..length]))];
        }
    }

    /// <summary>Whether an inflected form (<c>renders</c>, <c>planned</c>, <c>closing</c>) belongs to a word of the dictionary.</summary>
    public bool IsInflected(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "ed", "d", "ing", "er", "ers", "or", "ly", "ness", "able"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                var stem = word[..^ending.Length];
                if ((this[stem] & (WordUses.Plain | WordUses.Common)) != 0 || (stem[^1] == stem[^2] && (this[stem[..^1]] & (WordUses.Plain | WordUses.Common)) != 0))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Adds the words of a list: blanks or commas between them, <c>#</c> lines are comments. Words stand there folded.</summary>
    // Optimised at once: it runs one time over 90,000 words, before the runtime would find it hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> list, WordUses use)
    {
        while (!list.IsEmpty)
        {
            var end = list.IndexOf('\n');
            var line = end < 0 ? list : list[..end];
            list = end < 0 ? [] : list[(end + 1)..];
            if (!line.StartsWith('#'))
            {
                AddLine(line, use);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLine(ReadOnlySpan<char> line, WordUses use)
    {
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || line[i] is ' ' or ',' or '\r')
            {
                Add(Hash(line[start..i]), use, i - start);
                start = i + 1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ulong key, WordUses use, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (count * 2 > keys.Length)
        {
            Grow();
        }

        var slot = Slot(key);
        count += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        uses[slot] |= (byte)use;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Slot(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key & (uint)mask);
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldUses) = (keys, uses);
        keys = new ulong[oldKeys.Length * 2];
        uses = new byte[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                var slot = Slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                uses[slot] = oldUses[i];
            }
        }
    }

    // FNV-1a with a final mix: the words are short, and the table asks for good low bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>The words of a built-in list, in its order.</summary>
    public static IEnumerable<string> Read(string name) =>
        Text(name).Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split([' ', ',', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static Gazetteer Load()
    {
        var gazetteer = new Gazetteer();
        gazetteer.AddResource("given-names", WordUses.Given);
        gazetteer.AddResource("family-names", WordUses.Family);
        gazetteer.AddResource("places", WordUses.Place);
        gazetteer.AddResource("common-words", WordUses.Common);
        gazetteer.AddResource("plain-words", WordUses.Plain);
        return gazetteer;
    }

    private void AddResource(string name, WordUses use) => Add(Text(name), use);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Gazetteer).Assembly.GetManifestResourceStream($"rules/gazetteers/{name}.txt")!);
        return reader.ReadToEnd();
    }
}
