using System.Buffers;
using System.Text;

namespace GdrCode.Model;

/// <summary>Tells values that stand in for a real one, or refer to one kept elsewhere, from real ones.</summary>
internal static class Placeholders
{
    // A run this long of one character is drawn by a person, never by a generator.
    private const int LongestRun = 8;
    private const int LongestSequence = 9;

    private const int ShortestEncoded = 8;
    private const int LongestEncoded = 256;
    private const int LongestPart = 8;

    // Nothing that is meant to be secret holds these words; random text is too short on vowels to hold one by chance.
    private static readonly SearchValues<string> StandIns = SearchValues.Create(
        [
            "example", "changeme", "change_me", "change-me", "change this", "changethis", "placeholder", "replaceme", "replace_", "replace-", "replace with", "redacted", "censored",
            "your_", "your-", "your ", "yourpass", "yourpwd", "yoursecret", "yourkey", "yourapi", "yourtoken", "yourstrong", "youruser", "<your", "dummy", "not-a-", "not_a_", "notreal", "not-real", "not_real", "insert_", "insert-", "insert your",
            "goes-here", "goes_here", "goeshere", "_here", "-here", "key here", "token here", "secret here", "password here", "fixme", "xxxx", "****", "obfuscated", "sanitized", "undefined",
            "my-secret", "my_secret", "mysecret", "mypassword", "my-password", "my_password", "my-token", "my_token", "mytoken", "my-api", "my_api", "myapikey",
            "some-secret", "some_secret", "somesecret", "some-token", "some_token", "some-key", "some_key", "somepassword", "some-password", "some_password",
            "test-key", "test_key", "testkey", "test-token", "test_token", "testtoken", "test-secret", "test_secret", "testsecret", "fake-", "fake_", "fakekey", "faketoken", "fakesecret", "-fake", "_fake",
            "SflKxwRJSMeKKF2QT4", "eyJzdWIiOiIxMjM0NTY3ODkwI", "czZCaGRSa3F0M", "N9qo8uLOickgx2ZMRZoMye", "AAHdqTcvCH1vGWJx", "MfKQ9r8GKYqrTwjU", "sample-", "sample_", "secret-key", "secret_key", "secretkey", "access-token", "access_token", "client-secret", "client_secret", "super-secret", "super_secret", "supersecret",
            "dein_", "dein-", "deine_", "deine-", "ihr_", "ihr-", "votre_", "votre-", "tu_contra", "tu-contra", "su_contra", "sua_senha", "sua-senha", "uw_wacht", "uw-wacht", "ditt_", "ditt-", "twoje_", "twoje-",
            "cambiame", "cambia_", "cambiar", "zmienmnie", "измени", "ändern", "aendern", "changez", "ваш", "твой", "您的", "你的", "あなたの",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> CapitalNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_- ");

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwd", "pwd", "pass", "passphrase", "passwort", "kennwort", "secret", "token", "key", "apikey", "api_key", "api-key", "privatekey", "publickey", "credential", "credentials", "bearer", "basic",
        "string", "value", "text", "null", "none", "nil", "nothing", "empty", "true", "false", "yes", "no", "n/a", "tbd", "todo", "required", "optional", "hidden", "masked", "removed", "omitted", "encrypted",
        "user", "username", "login", "foo", "bar", "baz", "foobar", "lorem", "ipsum", "fake", "mock", "sample", "secrets", "inherit", "auto", "generated", "prompt", "unset", "default",
        "md5", "sha1", "sha256", "sha512", "scram", "scram-sha-256", "bcrypt", "scrypt", "argon2", "argon2id", "pbkdf2", "x-oauth-basic",
    };

    private static readonly string[] References =
    [
        "${", "$(", "$env:", "$env.", "$[", "{{", "<%", "#{", "%(", "@{", "@Microsoft.KeyVault", "!vault", "!secret", "!Ref", "!Sub", "ENC[", "ENC(", "{cipher}", "vault:", "secret:", "secrets.",
        "op://", "ssm:", "arn:", "env:", "env.", "ENV[", "ENV{", "ENV.", "process.env", "import.meta", "os.environ", "os.getenv", "getenv", "System.getenv", "Environment.", "Configuration[", "config[", "settings.",
        "keyvault:", "credentialsJSON:", "kv:", "akv:", "sm://", "awssm:", "sops:", "file:", "base64:$", "var.", "local.", "data.", "lookup(", "input(",
    ];

    /// <summary>Whether <paramref name="value"/> stands in for a value or refers to one: <c>&lt;your-key&gt;</c>, <c>${VAR}</c>, <c>%X%</c>, <c>changeme</c>, <c>xxxx</c>, an empty text.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> value)
    {
        value = value.Trim().Trim("\"'`");
        return value.Length == 0 || value.Contains(MappedText.Hole) || IsReference(value) || IsWrapped(value) || IsMasked(value)
            || IsRegular(value) || (IsFilled(value, '1') && IsFilled(value, '2')) || Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value) || value.ContainsAny(StandIns) || IsEncoded(value);
    }

    // Two numbered holes of a message: Error opening %1\%2. In a URL two digits stand behind the sign.
    private static bool IsFilled(ReadOnlySpan<char> value, char number)
    {
        var hole = value.IndexOf(['%', number]);
        return hole >= 0 && (hole + 2 == value.Length || !char.IsAsciiHexDigit(value[hole + 2]));
    }

    // Base64 of a stand-in: cHJpdmF0ZUtleQo= is "privateKey".
    private static bool IsEncoded(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[LongestEncoded];
        if (value.Length is < ShortestEncoded or > LongestEncoded || value.Length % 4 != 0 || !Convert.TryFromBase64Chars(value, bytes, out var count) || bytes[..count].ContainsAnyExceptInRange((byte)'\n', (byte)'~'))
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestEncoded];
        var decoded = text[..Encoding.ASCII.GetChars(bytes[..count], text)].Trim();
        return decoded.Length > 0 && (AreWhole(decoded) || IsRegular(decoded) || IsRepeated(decoded) || decoded.ContainsAny(StandIns));
    }

    // "Password:", the prompt of a mail server, and "username:password".
    private static bool AreWhole(ReadOnlySpan<char> text)
    {
        foreach (var range in text.TrimEnd(':').Split(':'))
        {
            if (!Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    // keykeykey
    private static bool IsRepeated(ReadOnlySpan<char> value)
    {
        for (var length = 1; length <= LongestPart && 3 * length <= value.Length; length++)
        {
            if (value[length..].SequenceEqual(value[..^length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="value"/> names a place where the value is kept: a variable, a vault, a parameter.</summary>
    public static bool IsReference(ReadOnlySpan<char> value)
    {
        foreach (var reference in References)
        {
            if (value.StartsWith(reference, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsVariable(value) || HoldsReference(value) || HoldsBraces(value, "#{", "}");
    }

    /// <summary>Whether a reference stands in <paramref name="value"/>: <c>${NAME}</c>, <c>{{ name }}</c>, <c>$(command)</c>; braces that nothing closes are part of a password.</summary>
    public static bool HoldsReference(ReadOnlySpan<char> value) => HoldsBraces(value, "${", "}") || HoldsBraces(value, "{{", "}}") || HoldsBraces(value, "$(", ")");

    // $NAME, @name, :name, %NAME%, %s, {name}, {0}
    private static bool IsVariable(ReadOnlySpan<char> value) => value[0] switch
    {
        '$' when value.TrimEnd(" })]") is [_, .. { Length: > 0 } name] => IsName(name) || IsNumber(name),
        '@' or ':' or '&' => value.Length > 1 && (IsName(value[1..]) || IsNumber(value[1..])),
        '%' => value.Length == 2 || (value.Length > 2 && value[^1] == '%' && IsName(value[1..^1])),
        '{' => value.Length > 2 && value[^1] == '}' && (IsName(value[1..^1]) || IsNumber(value[1..^1])),
        _ => false,
    };

    private static bool IsWrapped(ReadOnlySpan<char> value) => (value[0], value[^1]) switch
    {
        ('<', '>') or ('«', '»') or ('⟨', '⟩') => true,
        ('[', ']') or ('(', ')') => value.Length > 2 && (IsName(value[1..^1]) || (value.Contains('_') && !value[1..^1].ContainsAnyExcept(CapitalNames))),
        ('_', '_') => value.StartsWith("__") && value.EndsWith("__") && IsName(value),
        ('@', '@') or ('#', '#') => value.Length > 2 && IsName(value.Trim("@#")),
        _ => value.IndexOf('<') is >= 0 and var open && value[open..].IndexOf('>') is > 2 and var close && IsName(value.Slice(open + 1, close - 1)),
    };

    /// <summary>Whether characters of <paramref name="value"/> are struck out: <c>***</c>, <c>xxxxxxxx</c>, <c>…</c>.</summary>
    public static bool IsMasked(ReadOnlySpan<char> value)
    {
        var masks = value.Count('*') + value.Count('•') + value.Count('●') + value.Count('█');
        return masks >= 3 && masks * 2 >= value.Length
            || value.Contains("xxxxxxxx", StringComparison.OrdinalIgnoreCase) || value.Contains('…') || value.Contains("...", StringComparison.Ordinal) || masks == value.Length;
    }

    // One character over and over, the alphabet, the digits in order.
    private static bool IsRegular(ReadOnlySpan<char> value)
    {
        var (run, longestRun, up, longestUp) = (1, 1, 1, 1);
        for (var i = 1; i < value.Length; i++)
        {
            run = value[i] == value[i - 1] ? run + 1 : 1;
            up = Follows(value[i - 1], value[i]) ? up + 1 : 1;
            longestRun = Math.Max(longestRun, run);
            longestUp = Math.Max(longestUp, up);
        }

        return longestRun >= LongestRun || (longestRun >= 5 && longestRun == value.Length)
            || (longestUp >= LongestSequence && value.Length > LongestSequence + 1) || (value.Length >= 12 && Distinct(value) <= 3);
    }

    private static bool Follows(char before, char c) => c == before + 1 || (before == '9' && c is '0' or 'a' or 'A') || (before is 'z' or 'Z' && c is '0' or 'A');

    private static int Distinct(ReadOnlySpan<char> value)
    {
        Span<char> seen = stackalloc char[4];
        var count = 0;
        foreach (var c in value)
        {
            if (!seen[..count].Contains(c))
            {
                if (count == seen.Length)
                {
                    return count;
                }

                seen[count++] = c;
            }
        }

        return count;
    }

    private static bool HoldsBraces(ReadOnlySpan<char> value, ReadOnlySpan<char> open, ReadOnlySpan<char> close)
    {
        var start = value.IndexOf(open);
        var inner = start < 0 ? default : value[(start + open.Length)..];
        var end = inner.IndexOf(close);
        if (end < 0)
        {
            return false;
        }

        inner = inner[..end];
        var bracket = inner.IndexOf(']');
        return !inner.Contains('}') && (bracket < 0 || inner[..bracket].Contains('['));
    }

    // Letters and separators without a digit: what names are made of, and generated values hardly ever are.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c) && c is not ('_' or '-' or '.' or ' ' or ':' or '/' or '|'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is 1 or 2 && !text.ContainsAnyExceptInRange('0', '9');
}
