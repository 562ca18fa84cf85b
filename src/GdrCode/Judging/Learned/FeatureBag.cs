namespace GdrCode.Judging.Learned;

/// <summary>Collects the sparse features of one candidate as bucket numbers of a hashed weight table.</summary>
/// <param name="buckets">Where the numbers go; what comes after it is full is dropped.</param>
internal ref struct FeatureBag(Span<int> buckets)
{
    /// <summary>Number of weights, a power of two: large enough that the features of a labelled corpus seldom meet.</summary>
    // With 600 repositories an eighth of it costs the linear part three points of average precision; twice as much brings a quarter of one.
    public const int Buckets = 1 << 21;

    /// <summary>A candidate has about a hundred features; the rest is room for long lines.</summary>
    public const int Capacity = 256;

    private const ulong Offset = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private readonly Span<int> buckets = buckets;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Features => buckets[..Count];

    /// <summary>The hash of a text, which features of many candidates share; letters count in any case.</summary>
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        // FNV-1a.
        var hash = Offset;
        foreach (var c in text)
        {
            var lower = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < '\u0080' ? c : char.ToLowerInvariant(c);
            hash = (hash ^ lower) * Prime;
        }

        return hash;
    }

    public void Add(Template template) => Push(Seed(template));

    /// <summary>A feature of a hashed text.</summary>
    public void Add(Template template, ulong text) => Push(Seed(template) ^ (text * Golden));

    /// <summary>A feature of a number.</summary>
    public void AddNumber(Template template, int number) => Push(Seed(template) + ((ulong)(uint)number * Golden));

    /// <summary>A feature of a number and a hashed text together.</summary>
    public void Add(Template template, int number, ulong text) => Push(((Seed(template) + (uint)number) * Prime) ^ (text * Golden));

    /// <summary>A feature of two hashed texts in their order.</summary>
    public void Add(Template template, ulong first, ulong second) => Push(((Seed(template) ^ first) * Prime) ^ (second * Golden));

    private static ulong Seed(Template template) => (Offset ^ ((ulong)template + 1)) * Prime;

    private void Push(ulong hash)
    {
        if (Count < buckets.Length)
        {
            hash ^= hash >> 29;
            hash *= 0xBF58476D1CE4E5B9UL;
            buckets[Count++] = (int)(hash >> 43);
        }
    }
}
