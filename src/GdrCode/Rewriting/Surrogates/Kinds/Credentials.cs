namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Password hashes: scheme, version and cost stay; salt and hash are marked.</summary>
internal sealed class PasswordHashKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        if (value[0] == '{' && value.IndexOf('}', StringComparison.Ordinal) is > 0 and < 16 and var end)
        {
            return value[..(end + 1)] + (end + 1 < value.Length ? SecretText.Create(context, value[(end + 1)..]) : "");
        }

        var separator = value.Contains('$', StringComparison.Ordinal) ? '$' : ':';
        return string.Join(separator, value.Split(separator).Select(part => IsParameter(part) ? part : SecretText.Create(context, part)));
    }

    public override bool Contains(string value)
    {
        if (value[0] == '{' && value.IndexOf('}', StringComparison.Ordinal) is > 0 and < 16 and var end)
        {
            return end + 1 < value.Length && SecretText.Contains(value[(end + 1)..]);
        }

        var parts = value.Split(value.Contains('$', StringComparison.Ordinal) ? '$' : ':');
        return Array.Exists(parts, p => !IsParameter(p)) && Array.TrueForAll(parts, p => IsParameter(p) || SecretText.Contains(p) || Mask.Contains(p));
    }

    private static bool IsParameter(string part) =>
        part.Length < 4 || part.Contains('=', StringComparison.Ordinal) && part.Length < 24 && !part.EndsWith('=')
        || part.StartsWith("argon2", StringComparison.Ordinal) || part.StartsWith("pbkdf2", StringComparison.OrdinalIgnoreCase)
        || part is "bcrypt" or "bcrypt_sha256" or "scrypt" or "sha1" or "sha256" or "sha512" or "apr1" or "aad3b435b51404eeaad3b435b51404ee"
        || (part.Length < 8 && !part.AsSpan().ContainsAnyExceptInRange('0', '9'));
}

/// <summary>Connection strings as a whole change in their user, password and host; a part of one is taken as a secret.</summary>
internal sealed class ConnectionSecretKind : SurrogateKind
{
    private static readonly string[] Secrets = ["password", "pwd", "accountkey", "sharedaccesskey", "sharedaccesssignature", "secret", "apikey", "accesskey", "token"];
    private static readonly string[] Users = ["user", "userid", "uid", "username", "login", "database", "initialcatalog"];
    private static readonly string[] Hosts = ["server", "datasource", "host", "endpoint", "address", "addr", "networkaddress"];

    public override string Create(SurrogateContext context, string value)
    {
        if (IsUrl(value))
        {
            return SurrogateKinds.Of(ReplacementKinds.UrlCredential).Create(context, value);
        }

        return !IsPairs(value) ? SecretText.Create(context, value) : string.Join(';', value.Split(';').Select(pair => Map(context, pair)));
    }

    public override bool Contains(string value)
    {
        if (IsUrl(value))
        {
            return SurrogateKinds.Of(ReplacementKinds.UrlCredential).Contains(value);
        }

        return !IsPairs(value)
            ? SecretText.Contains(value) || HostNames.IsReserved(value)
            : value.Split(';').Select(Split).Where(p => p.Value.Trim().Length > 0 && Array.IndexOf(Secrets, p.Key) >= 0).All(p => SecretText.Contains(p.Value.Trim()) || Mask.Contains(p.Value));
    }

    private static bool IsUrl(string value) => value.Contains("://", StringComparison.Ordinal);

    private static bool IsPairs(string value) => value.Split(';').Select(Split).Any(p => Array.IndexOf(Secrets, p.Key) >= 0 && p.Value.Length > 0);

    private static (string Key, string Value) Split(string pair)
    {
        var cut = pair.IndexOf('=', StringComparison.Ordinal);
        return cut < 0 ? ("", pair) : (pair[..cut].Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), pair[(cut + 1)..]);
    }

    private static string Map(SurrogateContext context, string pair)
    {
        var (key, value) = Split(pair);
        if (value.Trim().Length == 0)
        {
            return pair;
        }

        var mapped = Array.IndexOf(Secrets, key) >= 0 ? SecretText.Create(context, value)
            : Array.IndexOf(Users, key) >= 0 ? context.Words.Map(value, Words.WordMode.Handle)
            : Array.IndexOf(Hosts, key) >= 0 ? SurrogateKinds.Of(ReplacementKinds.Hostname).Create(context, value)
            : value;
        return string.Concat(pair.AsSpan(0, pair.Length - value.Length), mapped);
    }
}

/// <summary>User and password in a link, or the link itself.</summary>
internal sealed class UrlCredentialKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value) =>
        value.Contains("//", StringComparison.Ordinal) ? SurrogateKinds.Of(ReplacementKinds.Url).Create(context, value)
        : value.EndsWith('@') ? UrlParts.MapUser(context, value[..^1]) + "@"
        : value.Contains(':', StringComparison.Ordinal) ? UrlParts.MapUser(context, value)
        : SecretText.Create(context, value);

    public override bool Contains(string value)
    {
        if (!value.Contains("//", StringComparison.Ordinal))
        {
            return UrlParts.ContainsUser(value.TrimEnd('@'));
        }

        var parts = UrlParts.Of(value);
        return parts.HostStart > parts.UserStart
            ? UrlParts.ContainsUser(value[parts.UserStart..(parts.HostStart - 1)])
            : SurrogateKinds.Of(ReplacementKinds.Url).Contains(value);
    }
}

/// <summary>Authorization headers: the scheme stays.</summary>
internal sealed class AuthorizationKind : SurrogateKind
{
    private static readonly string[] Schemes = ["Basic ", "Bearer ", "Token ", "Digest ", "ApiKey ", "Negotiate ", "NTLM "];

    public override string Create(SurrogateContext context, string value)
    {
        var scheme = Scheme(value);
        var credential = value[scheme..];
        return value[..scheme] + (credential.StartsWith("eyJ", StringComparison.Ordinal) && credential.Split('.').Length == 3
            ? SurrogateKinds.Of(ReplacementKinds.Jwt).Create(context, credential)
            : SurrogateKinds.Of(scheme > 0 && value[scheme - 2] is 'c' or 'C' ? ReplacementKinds.Base64Key : ReplacementKinds.Token).Create(context, credential));
    }

    public override bool Contains(string value)
    {
        var credential = value[Scheme(value)..];
        return SurrogateKinds.Of(ReplacementKinds.Token).Contains(credential) || SurrogateKinds.Of(ReplacementKinds.Jwt).Contains(credential);
    }

    private static int Scheme(string value)
    {
        var scheme = Array.Find(Schemes, s => value.Contains(s, StringComparison.OrdinalIgnoreCase) && value.Length > s.Length);
        return scheme is null ? 0 : value.IndexOf(scheme, StringComparison.OrdinalIgnoreCase) + scheme.Length is var end && end < value.Length ? end : 0;
    }
}
