using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Checks of keys, tokens and passwords.</summary>
internal static class CredentialChecks
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("no-placeholder", value => !Placeholders.IsPlaceholder(value) && !Specimens.Holds(value)),
        new("no-specimen", value => !Specimens.Holds(value)),
        new("no-mask", value => !Placeholders.IsMasked(value)),
        new("not-encoded-text", value => !IsEncodedText(value)),
        new("random", value => Gibberish.IsLikely(value)),
        new("github-checksum", ProviderChecksums.GitHub),
        new("jwt", value => ProviderChecksums.Jwt(value) && !Specimens.Holds(value)),
        new("basic-credentials", BasicCredentials.IsPair),
        new("url-password", UrlPasswords.IsPassword),
        new("password-shape", value => PasswordShape.Score(value) >= 0.6),
    ];

    // Forty random bytes are never well-formed UTF-8 by chance.
    private static bool IsEncodedText(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[256];
        return value.Length <= 256 && Convert.TryFromBase64Chars(value, bytes, out var count) && System.Text.Unicode.Utf8.IsValid(bytes[..count]);
    }
}
