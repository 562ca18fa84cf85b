using System.Globalization;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Scores a value by what its name promises.</summary>
internal static class SecretValues
{
    // A text of this length that nobody would call something by may be the key itself.
    private const int ShortestTextKey = 12;
    private const int ShortestTimestamp = 16;

    public static double Score(SecretKind kind, ReadOnlySpan<char> value, bool inLocale) => IsTimestamp(value) ? 0 : kind switch
    {
        SecretKind.Password => Math.Max(PasswordShape.Score(value, inLocale), Gibberish.IsLikely(value) ? TokenShape.Score(value) : 0),
        SecretKind.Pin => Pin(value),
        SecretKind.Secret or SecretKind.ClientSecret => Secret(value, inLocale),
        SecretKind.Token => TokenShape.Score(value),
        SecretKind.Cookie => value.TrimEnd('=').Contains('=') || value[^1] == '=' && value[0] == '.' ? 0 : TokenShape.Score(value),
        SecretKind.Key => Key(value),
        SecretKind.Salt => Salt(value),
        SecretKind.Hash => Hash(value),
        SecretKind.Licence => Licence(value),
        _ => AnyKey(value),
    };

    // 2023-11-02T09:14:55Z says when a token was given.
    private static bool IsTimestamp(ReadOnlySpan<char> value) => value.Length >= ShortestTimestamp && value[4] == '-' && value[10] is 'T' or ' ' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out _);

    public static string CategoryOf(SecretKind kind) => kind switch
    {
        SecretKind.Password or SecretKind.Pin => "password-literal",
        SecretKind.ClientSecret => "oauth-client-secret-or-refresh-token",
        SecretKind.Key or SecretKind.Salt => "symmetric-key-seed-or-salt",
        SecretKind.Hash => "password-hash",
        SecretKind.Cookie => "session-cookie-or-csrf-token",
        SecretKind.Licence => "infrastructure-secret",
        _ => "api-key-generic",
    };

    // A secret may be chosen by a person; then it must look like a good password, since most words beside "secret" are names.
    private static double Secret(ReadOnlySpan<char> value, bool inLocale)
    {
        var password = PasswordShape.Score(value, inLocale);
        var chosen = value.Contains(' ') ? 0 : password >= 0.75 || CommonPasswords.Contains(value) ? password - 0.05 : password >= 0.6 ? 0.45 : 0;
        return Math.Max(TokenShape.Score(value), chosen);
    }

    private static double Key(ReadOnlySpan<char> value)
    {
        var token = TokenShape.Score(value);
        return token >= 0.6 ? token : Math.Max(token - 0.1, TextKey(value));
    }

    private static double TextKey(ReadOnlySpan<char> value)
    {
        var traits = ValueTraits.Of(value);
        return value.Length >= ShortestTextKey && traits is { Digits: > 0, Signs: > 0, Blanks: 0 } && !CodeShape.IsName(value) && PasswordShape.Score(value) >= 0.75 ? 0.55 : 0;
    }

    private static double AnyKey(ReadOnlySpan<char> value)
    {
        // {7f0b7e58-…} is the key of a resource or of a class in the registry.
        if (value[0] == '{' && Guid.TryParse(value, out _))
        {
            return 0;
        }

        var token = TokenShape.Score(value);
        return token >= 0.8 ? token - 0.1 : token >= 0.7 && value.Length >= 16 ? 0.55 : TextKey(value) * 0.8;
    }

    private static double Salt(ReadOnlySpan<char> value)
    {
        var token = TokenShape.Score(value);
        return token > 0 ? Math.Min(token, 0.75) : value.Length >= 8 && PasswordShape.Score(value) >= 0.65 ? 0.5 : 0;
    }

    private static double Hash(ReadOnlySpan<char> value)
    {
        var alphabet = Entropy.AlphabetOf(value);
        return value.Length is >= 28 and <= 200 && TokenShape.Score(value) >= 0.6 && (alphabet != Alphabet.Hex || value.Length is 32 or 40 or 56 or 64 or 96 or 128) ? 0.75 : 0;
    }

    private static double Licence(ReadOnlySpan<char> value)
    {
        var traits = ValueTraits.Of(value);
        return traits is { Lower: 0, Upper: > 0, Digits: > 0, Joiners: >= 2, Signs: 0, Blanks: 0, Length: >= 14 } && !Placeholders.IsPlaceholder(value) && Gibberish.IsLikely(value)
            ? 0.75
            : value.Length >= 20 ? TokenShape.Score(value) * 0.8 : 0;
    }

    // 4 to 8 digits, in groups at most.
    private static double Pin(ReadOnlySpan<char> value)
    {
        // Keypads end a code with a key of their own.
        value = value.TrimEnd("#*");
        var traits = ValueTraits.Of(value);
        return traits is { Digits: >= 4 and <= 10, Letters: 0, Signs: 0 } && traits.Blanks + traits.Joiners <= 4 && (traits.Joiners == 0 || !value.Contains('.')) && !Placeholders.IsPlaceholder(value)
            ? CommonPasswords.Contains(value) ? PasswordShape.Doubtful : 0.65
            : 0;
    }
}
