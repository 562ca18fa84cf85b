namespace GdrCode.Evaluation.Diversity;

/// <summary>FNV-1a of text, the same on every machine and in every run.</summary>
internal static class TextHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a run of texts; where one ends counts.</summary>
    public static ulong Of(params ReadOnlySpan<string> texts)
    {
        var hash = Start;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                hash = (hash ^ c) * Prime;
            }

            hash = (hash ^ 0xffff) * Prime;
        }

        // The low bits of short texts are poor; this spreads them.
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
