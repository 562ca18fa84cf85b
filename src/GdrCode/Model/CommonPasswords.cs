namespace GdrCode.Model;

/// <summary>Passwords that tests and manuals use: they open nothing in particular.</summary>
internal static class CommonPasswords
{
    private const int Longest = 32;

    // Behind two letters anything may stand: P40817 is no password of everybody.
    private const int LeastLetters = 3;
    private const int MostAroundFew = 4;
    private const int MostAround = 6;
    private const string Ends = "0123456789!@#$%.*?_-+=";
    private static readonly string[] Words = ["password", "passwd", "passwort", "passphrase"];

    private static readonly HashSet<string> Stems = new(StringComparer.Ordinal)
    {
        "password", "passwort", "pass", "passwd", "passw", "pwd", "pw", "secret", "test", "testing", "tests", "testpass", "testpassword", "testpwd", "tester", "testuser", "admin", "adminadmin", "administrator", "adminpass", "adminpassword", "root", "rootpassword", "toor", "user",
        "userpass", "userpassword", "guest", "demo", "default", "welcome", "letmein", "qwerty", "qwertz", "azerty", "changeit", "hunter", "abc", "abcd", "abcdef", "aaa", "foo", "bar", "baz", "foobar", "postgres", "mysql", "sa", "login", "master", "dev", "local", "localhost",
        "rabbitmq", "redis", "mongo", "minio", "minioadmin", "elastic", "oracle", "sqlserver", "monkey", "dragon", "iloveyou", "sunshine", "princess", "football", "superman", "trustno", "correcthorse", "correcthorsebatterystaple", "correct horse battery staple",
        "mypass", "strongpassword", "strongpass", "verystrongpassword", "secretpassword", "topsecret", "passpass", "passme", "contraseña", "contrasena", "senha", "geheim", "hallo", "hello", "helloworld", "hej", "oldpassword", "newpassword", "wrongpassword", "badpassword", "wrong", "plaintext",
        "vagrant", "android", "tiger", "scott", "admin123admin", "qwe", "qweasd", "qaz", "asd", "asdf", "asdfgh", "zxcvbn", "x", "xyz", "yourpassword", "samplepassword", "validpassword", "invalidpassword", "somepass", "sesame", "opensesame", "swordfish", "joshua", "p", "saypass", "sapassword", "dbpassword", "securepassword", "passaword", "passward", "sqlpassword", "x-oauth-basic", "123qwe", "1q2w3e", "1q2w3e4r",
    };

    /// <summary>Whether <paramref name="value"/> is one of them, with the usual digits, capitals and signs, escaped for a URL or not.</summary>
    public static bool Contains(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > Longest)
        {
            return false;
        }

        if (value.Contains('%') && Uri.UnescapeDataString(value) is var unescaped && unescaped.Length < value.Length)
        {
            return Contains(unescaped);
        }

        Span<char> plain = stackalloc char[Longest];
        plain = plain[..value.Length];
        value.ToLowerInvariant(plain);
        ReadOnlySpan<char> text = plain;
        if (IsRow(text) || (text.Length > 6 && IsRow(text.Trim("abcdefghijklmnopqrstuvwxyz!@#$."))) || HasStem(text) || EndsInWord(text))
        {
            return true;
        }

        // The digits at the end are digits first: P@ssw0rd123, and only then letters: Pa55.
        Unleet(plain[..text.TrimEnd(Ends).Length]);
        if (HasStem(text))
        {
            return true;
        }

        Unleet(plain);
        return HasStem(text);
    }

    // eclairpassword: the product's own, in a manual.
    private static bool EndsInWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.EndsWith(word) && !text.ContainsAnyExceptInRange('a', 'z'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasStem(ReadOnlySpan<char> text)
    {
        var stem = text.TrimEnd(Ends).TrimStart("0123456789");
        var lookup = Stems.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(text) || (text.Length - stem.Length <= (stem.Length < LeastLetters ? MostAroundFew : MostAround) && lookup.Contains(stem));
    }

    private static void Unleet(Span<char> text)
    {
        foreach (ref var c in text)
        {
            c = c switch { '@' or '4' => 'a', '0' => 'o', '$' or '5' => 's', '3' => 'e', '1' => 'i', '7' => 't', _ => c };
        }
    }

    // 1234, 0000, 987654
    private static bool IsRow(ReadOnlySpan<char> text)
    {
        var (same, up, down) = (true, true, true);
        for (var i = 1; i < text.Length; i++)
        {
            same &= text[i] == text[i - 1];
            up &= text[i] == text[i - 1] + 1 || (text[i] == '0' && text[i - 1] == '9');
            down &= text[i] == text[i - 1] - 1;
        }

        return text.Length > 3 && (same || up || down);
    }
}
