namespace GdrCode.Rewriting.Encoders;

/// <summary>Line comments: nothing that breaks the line, and no backslash at the end that would join the next one.</summary>
internal sealed class LineCommentEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site) =>
        Characters.AreUnsafe(value) || (site.After.Trim().IsEmpty && value.EndsWith('\\')) ? null : value;
}

/// <summary>Texts that end at a sequence which must not come up in them, not even with the neighbours' help.</summary>
internal sealed class EnclosedEncoder(params string[] sequences) : ITextEncoder
{
    private const int Window = 3;

    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value))
        {
            return null;
        }

        var before = site.Before[^Math.Min(Window, site.Before.Length)..];
        var after = site.After[..Math.Min(Window, site.After.Length)];
        var now = string.Concat(before, value, after);
        var then = string.Concat(before, site.Original, after);
        return Array.Exists(sequences, s => now.Contains(s, StringComparison.Ordinal) && !then.Contains(s, StringComparison.Ordinal)) || ClosesAtEdge(site, value)
            ? null
            : value;
    }

    // The delimiter follows the run directly: "*" before "/" or "-" before "->" would close earlier.
    private bool ClosesAtEdge(in EncodingSite site, string value)
    {
        if (!site.After.IsEmpty || value.Length == 0)
        {
            return false;
        }

        var last = value[^1];
        return (site.Original.IsEmpty || site.Original[^1] != last) && Array.Exists(sequences, s => s[0] == last);
    }
}
