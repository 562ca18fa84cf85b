using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Surrogates that can be told whatever they are taken for: a second look may see another kind in them.</summary>
internal static class MarkedValues
{
    private const string SidStart = "S-1-5-21-";

    private static readonly string[] Numbers = [ReplacementKinds.Card, ReplacementKinds.IPv4, ReplacementKinds.IPv6, ReplacementKinds.Guid];

    public static bool Contains(string value) => IsMarked(value) || (EncodedSurrogates.Decode(value) is { } text && (IsMarked(text) || Mask.Contains(text)));

    private static bool IsMarked(string value)
    {
        if (SecretText.Contains(value))
        {
            return true;
        }

        if (value.StartsWith(SidStart, StringComparison.Ordinal))
        {
            return SurrogateKinds.Of(ReplacementKinds.Sid).Contains(value);
        }

        if (value.Contains('@', StringComparison.Ordinal) || value.Contains("://", StringComparison.Ordinal))
        {
            var kind = value.Contains("://", StringComparison.Ordinal) ? ReplacementKinds.UrlCredential : ReplacementKinds.Email;
            return SurrogateKinds.Of(kind).Contains(value);
        }

        return value.AsSpan().ContainsAnyInRange('0', '9')
            ? Array.Exists(Numbers, n => SurrogateKinds.Of(n).Contains(value)) || (!value.Any(char.IsLetter) && SurrogateKinds.Of(ReplacementKinds.Phone).Contains(value))
            : TextMapper.Contains(value, WordMode.Name);
    }
}
