using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Checks of keys, tokens and passwords.</summary>
internal static class CredentialChecks
{
    // Parts of values that everybody may know: emulators' keys, the tokens and keys of manuals and standards.
    private static readonly SearchValues<string> Specimens = SearchValues.Create(
        [
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4",
            "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "QWxhZGRpbjpvcGVuIHNlc2FtZQ", "QWxhZGRpbjpPcGVuU2VzYW1l", "dGVzdDoxMjPCow", "4eC39HqLyjWDarjtT1zdp7dc", "BQokikJOvBiI2HlWgH4olfQ2", "wJalrXUtnFEMI/K7MDENG", "IOSFODNN7",
        ],
        StringComparison.Ordinal);

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("no-placeholder", value => !Placeholders.IsPlaceholder(value) && !IsSpecimen(value)),
        new("random", value => Gibberish.IsLikely(value)),
        new("github-checksum", ProviderChecksums.GitHub),
        new("jwt", value => ProviderChecksums.Jwt(value) && !IsSpecimen(value)),
        new("basic-credentials", BasicCredentials.IsPair),
        new("url-password", UrlPasswords.IsPassword),
        new("password-shape", value => PasswordShape.Score(value) >= 0.6),
    ];

    /// <summary>Whether everybody may know the value: a specimen of a manual, an emulator's key.</summary>
    public static bool IsSpecimen(ReadOnlySpan<char> value) => value.ContainsAny(Specimens);
}
