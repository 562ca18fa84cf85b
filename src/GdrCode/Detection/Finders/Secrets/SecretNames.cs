using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Tells from a name whether its value is a secret, and of what kind.</summary>
internal static class SecretNames
{
    private const int MostNames = 50_000;
    private const int LongestPhrase = 4;
    private const int LongestName = 200;

    // passwordForProd is a password, PasswordIsTooShortToBeSafe a message.
    private const int MostTail = 3;

    // What follows the word for the secret and changes what the value is: passwordHash, tokenType, secretName.
    private static readonly HashSet<string> OtherThings = new(StringComparer.Ordinal)
    {
        "hint", "field", "label", "box", "textbox", "input", "placeholder", "title", "message", "msg", "error", "errors", "prompt", "caption", "length", "len", "min", "max", "size", "count", "policy", "rule", "rules", "regex",
        "pattern", "format", "validator", "validation", "strength", "expiry", "expires", "expire", "expired", "expiration", "lifetime", "ttl", "timeout", "age", "date", "time", "days", "hours", "minutes", "type", "types", "kind", "name", "names",
        "id", "ids", "url", "uri", "urls", "endpoint", "path", "paths", "file", "files", "filename", "dir", "directory", "folder", "location", "provider", "factory", "service", "services", "manager", "handler", "reader", "writer", "generator",
        "encoder", "hasher", "cache", "column", "header", "headers", "param", "parameter", "parameters", "property", "attribute", "claim", "claims", "scheme", "prefix", "suffix", "separator", "delimiter", "env", "var", "variable", "ref", "reference",
        "arn", "version", "vault", "group", "class", "css", "style", "icon", "button", "btn", "link", "page", "view", "form", "control", "screen", "dialog", "state", "status", "enabled", "disabled", "required", "reset", "change", "changed",
        "forgot", "recovery", "update", "updated", "request", "response", "result", "event", "exception", "issuer", "audience", "scope", "scopes", "usage", "index", "position", "offset", "char", "chars", "mask", "algorithm", "alg", "mode", "bits",
        "option", "options", "setting", "settings", "config", "configuration", "list", "map", "dictionary", "protector", "info", "model", "dto", "entity", "table", "resource", "resources", "template", "description", "desc", "help", "tooltip",
        "comment", "selector", "xpath", "locator", "element", "tag", "node", "stream", "credential", "grant", "flow", "method", "callback", "command", "action", "route", "controller", "feature", "flag", "fingerprint", "thumbprint", "checksum",
        "data", "guid", "guids", "cases", "generators", "registration", "match", "matches", "does", "do", "unlock", "rotation", "rotate", "encrypted", "sealed", "crypt", "identifier", "owner", "store", "source", "target", "instructions", "confirmation", "mismatch", "complexity", "history", "attempts", "limit", "policies", "requirement", "requirements",
    };

    // What stands before the word and changes it: publicKey, cacheKey, pageToken, isPassword.
    private static readonly HashSet<string> OtherKinds = new(StringComparer.Ordinal)
    {
        "public", "publishable", "pub", "partition", "row", "foreign", "sort", "cache", "registry", "object", "routing", "route", "resource", "translation", "localization", "locale", "message", "hot", "shortcut", "config", "setting", "dictionary",
        "map", "group", "lookup", "column", "index", "idempotency", "dedup", "correlation", "template", "event", "metric", "counter", "feature", "flag", "option", "state", "node", "item", "parent", "child", "tag", "label", "header", "json", "xml",
        "cancellation", "continuation", "page", "paging", "next", "syntax", "design", "concurrency", "etag", "stop", "lexer", "composite", "unique", "candidate", "natural", "surrogate", "redis", "blob", "menu", "keyboard", "arrow", "escape", "enter",
        "is", "has", "use", "uses", "show", "hide", "toggle", "require", "requires", "allow", "min", "max", "forgot", "forgotten", "lost", "invalid", "wrong", "missing", "lbl", "label", "no", "without", "incorrect", "change", "reset", "update", "query",
        "encrypted", "wrapped", "protected", "render", "first", "second", "compute", "shader", "name", "random", "rng", "test", "fake", "mock", "dummy",
    };

    private static readonly BoundedMemo<SecretKind?> Known = new(MostNames, Judge);

    /// <summary>The kind of secret that <paramref name="name"/> names, or null.</summary>
    public static SecretKind? KindOf(string? name) => string.IsNullOrEmpty(name) || name.Length > LongestName ? null : Known[name];

    private static SecretKind? Judge(string name)
    {
        var words = Words.OfName(name);
        if (IsPublicKey(words))
        {
            return null;
        }

        for (var end = words.Count; end > 0; end--)
        {
            for (var length = Math.Min(LongestPhrase, end); length > 0; length--)
            {
                if (SecretTerms.TryGet(Join(words, end - length, end), length == 1, out var kind))
                {
                    return Fits(kind, words, end - length, end) ? kind : null;
                }
            }
        }

        return null;
    }

    // publicKeyToken, public_key, pubkey
    private static bool IsPublicKey(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "publickey" or "pubkey" or "publickeytoken" or "strongname" || (words[i] is "public" or "pub" or "gpg" or "pgp" && i + 1 < words.Count && words[i + 1] is "key" or "keytoken"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(SecretKind kind, IReadOnlyList<string> words, int start, int end)
    {
        if (words.Count - end > MostTail)
        {
            return false;
        }

        for (var i = end; i < words.Count; i++)
        {
            if (OtherThings.Contains(words[i]) || (words[i] is "hash" or "hashed" or "salt"))
            {
                return false;
            }
        }

        return start == 0 || !OtherKinds.Contains(words[start - 1]) || (kind == SecretKind.Password && words[start - 1] is "redis" or "registry" or "test" or "config");
    }

    // Digits at the end number the name: password2.
    private static string Join(IReadOnlyList<string> words, int start, int end)
    {
        var joined = end - start == 1 ? words[start] : string.Concat(words.Skip(start).Take(end - start));
        return char.IsAsciiDigit(joined[^1]) && !char.IsAsciiDigit(joined[0]) ? joined.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') : joined;
    }
}
