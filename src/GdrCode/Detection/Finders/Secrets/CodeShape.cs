using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Tells values that code and configuration are made of from secrets: paths, calls, types, versions, patterns, markup.</summary>
internal static class CodeShape
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["://", "=>", "==", "&&", "()", "</", "/>", "\\d", "\\w", "\\s", "[^", "(?", ".*", ".+", "{0}", "{1}", "::", "%s", "%d", "%@", "&lt;", "&quot;", "[\"", "['", "->", "\":", "();", "[0-9", "[a-z", "[A-Z", "@\"", "$\"", "].[", "\".\""],
        StringComparison.Ordinal);

    private static readonly SearchValues<char> SmallNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private static readonly string[] Extensions =
    [
        ".cs", ".json", ".xml", ".yml", ".yaml", ".txt", ".pem", ".key", ".pfx", ".p12", ".crt", ".cer", ".cert", ".pub", ".jks", ".config", ".conf", ".ini", ".env", ".csv", ".md", ".html", ".js", ".ts", ".css", ".py", ".sh", ".ps1", ".exe", ".dll",
        ".log", ".db", ".sql", ".png", ".svg", ".jpg", ".zip", ".com", ".org", ".net", ".io", ".aspx", ".cshtml", ".razor", ".asc", ".gpg", ".resx", ".bin", ".dat", ".snk", ".token", ".secret", ".enc",
    ];

    private static readonly HashSet<string> Algorithms = new(StringComparer.OrdinalIgnoreCase)
    {
        "sha1", "sha2", "sha224", "sha256", "sha384", "sha512", "md4", "md5", "hs256", "hs384", "hs512", "rs256", "rs384", "rs512", "es256", "es384", "es512", "ps256", "ps384", "ps512", "aes128", "aes192", "aes256", "rsa2048", "rsa4096", "rc4", "3des",
        "pbkdf2", "bcrypt", "argon2", "argon2id", "argon2i", "base64", "base32", "base58", "hmacsha256", "hmacsha512", "hmacsha1", "ed25519", "x25519", "secp256k1", "p256", "p384", "oauth2", "oauth1", "oidc", "saml2", "utf8", "utf16", "ascii", "x509", "pkcs8", "pkcs12",
        "pkcs1", "pkcs7", "jwt", "tls12", "tls13", "ssl3", "ntlm", "v1", "v2", "v3", "i18n", "l10n", "a256gcm", "a128gcm", "aes-256-gcm", "aes-128-gcm", "aes-256-cbc", "aes-128-cbc", "chacha20", "poly1305", "chacha20-poly1305", "win32", "x64", "x86",
    };

    /// <summary>Whether <paramref name="value"/> is something else than a secret by its shape alone.</summary>
    public static bool Is(ReadOnlySpan<char> value) =>
        value.ContainsAny(Marks) || Placeholders.HoldsReference(value) || IsPath(value) || IsCall(value) || IsNumbers(value) || IsMail(value) || IsSelector(value) || IsPair(value) || IsKeyPath(value)
        || Algorithms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value);

    /// <summary>A dotted, colon-parted or snake-case name: parts that begin with a letter, no part generated, no digit but at the end of a part.</summary>
    public static bool IsName(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !(char.IsLetter(value[0]) || value[0] == '_'))
        {
            return false;
        }

        for (var i = 1; i < value.Length; i++)
        {
            var c = value[i];
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or ':' or '-' or '/'))
            {
                return false;
            }

            if (char.IsDigit(value[i - 1]) && char.IsLetter(c))
            {
                return false;
            }
        }

        return !Gibberish.IsLikely(value);
    }

    private static bool IsPath(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("./") || value.StartsWith("../") || value.StartsWith("~/") || value.StartsWith("\\\\") || value.StartsWith("http") || value.StartsWith("/") || (value.Length > 2 && value[1] == ':' && value[2] is '\\' or '/'))
        {
            return !Gibberish.IsLikely(value);
        }

        foreach (var extension in Extensions)
        {
            if (value.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && value.Length > extension.Length)
            {
                return true;
            }
        }

        return value.Count('/') >= 1 && IsName(value) && ValueTraits.Of(value).Digits == 0;
    }

    private static bool IsCall(ReadOnlySpan<char> value)
    {
        var open = value.IndexOf('(');
        return open > 0 && char.IsLetter(value[open - 1]) && (open == value.Length - 1 || value[open..].Contains(')')) || (open < 0 && value.IndexOf('[') is > 0 and var bracket && char.IsLetter(value[bracket - 1]) && value[^1] == ']');
    }

    // Versions, dates, times, addresses, ranges.
    private static bool IsNumbers(ReadOnlySpan<char> value)
    {
        var joined = 0;
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ':' or '/' or ',' or '-'))
            {
                return false;
            }

            joined += char.IsAsciiDigit(c) ? 0 : 1;
        }

        return joined > 0;
    }

    private static bool IsMail(ReadOnlySpan<char> value)
    {
        var at = value.IndexOf('@');
        return at > 0 && value[(at + 1)..].LastIndexOf('.') is > 0 and var dot && value.Length - at - dot is >= 3 and <= 8 && !value.Contains('!') && !value.Contains('#');
    }

    // repeat=0, format=nv12:size=2: settings, the first of which is named in small letters.
    private static bool IsPair(ReadOnlySpan<char> value)
    {
        var sign = value.IndexOf('=');
        return sign > 2 && sign < value.Length - 1 && value[sign + 1] != '=' && !value[..sign].ContainsAnyExcept(SmallNames) && ValueTraits.Of(value[sign..]).Upper == 0;
    }

    // Section:0:Enabled
    private static bool IsKeyPath(ReadOnlySpan<char> value)
    {
        if (!value.Contains(':'))
        {
            return false;
        }

        foreach (var range in value.Split(':'))
        {
            var part = value[range];
            var traits = ValueTraits.Of(part);
            if (part.IsEmpty || (traits.Letters != part.Length && traits.Digits != part.Length))
            {
                return false;
            }
        }

        return char.IsLetter(value[0]);
    }

    // #password, .login-form, input[name=pwd], @param
    private static bool IsSelector(ReadOnlySpan<char> value) =>
        value[0] is '#' or '.' or '@' or ':' && value.Length > 1 && IsName(value[1..]) && ValueTraits.Of(value) is { Digits: 0 };
}
