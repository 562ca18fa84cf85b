namespace GdrCode.Extraction.Config;

/// <summary>Joins keys to paths. Length is bounded, so that deep nesting costs no quadratic memory.</summary>
internal static class KeyPath
{
    private const int LongestKey = 120;
    private const int LongestPath = 400;

    public static string? Join(string? parent, string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            return parent;
        }

        if (parent is null)
        {
            return Shorten(key);
        }

        return parent.Length >= LongestPath ? parent : $"{parent}:{Shorten(key)}";
    }

    public static string Shorten(string key) => key.Length <= LongestKey ? key : key[..LongestKey];
}
