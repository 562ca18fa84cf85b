namespace GdrCode.Rewriting.Encoders;

/// <summary>Unquoted values of key and value lines.</summary>
internal sealed class IniValueEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (Characters.AreUnsafe(value) || Gains(value, site.Original, "#;\"'`$\\"))
        {
            return null;
        }

        var starts = site.Before.IsEmpty && (value.Length == 0 || char.IsWhiteSpace(value[0]));
        var ends = site.After.IsEmpty && (value.Length == 0 || char.IsWhiteSpace(value[^1]) || value[^1] == '\\');
        return starts || ends ? null : value;
    }

    private static bool Gains(ReadOnlySpan<char> now, ReadOnlySpan<char> then, string signs)
    {
        foreach (var sign in signs)
        {
            if (now.Contains(sign) && !then.Contains(sign))
            {
                return true;
            }
        }

        return false;
    }
}
