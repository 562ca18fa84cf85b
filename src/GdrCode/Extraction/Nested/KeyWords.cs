namespace GdrCode.Extraction.Nested;

/// <summary>What a key says of its value: where it ends, and whether a bare sign after it binds at all.</summary>
internal static class KeyWords
{
    private static readonly string[] s_secrets =
    [
        "password", "passwd", "passwort", "kennwort", "pass", "pwd", "pw", "secret", "token", "key", "pin", "auth", "credential", "credentials", "sas", "otp",
        "cvv", "cvc", "psk", "signature", "senha", "wachtwoord", "lösenord", "salasana", "parola", "contraseña", "clave", "haslo", "hasło", "adgangskode", "heslo",
        "şifre", "пароль", "密码", "パスワード", "sessionid", "jwt", "apikey", "passcode", "bearer", "salt", "hash", "authorization",
    ];

    private static readonly string[] s_subjects =
    [
        "name", "user", "username", "login", "uid", "email", "mail", "e-mail", "phone", "tel", "mobile", "cell", "fax", "address", "addr", "account", "iban", "ssn",
        "dob", "birthday", "birthdate", "born", "id", "number", "no", "nr", "ip", "host", "hostname", "server", "contact", "author", "owner", "customer", "patient",
        "employee", "code", "card", "licence", "license", "passport", "url", "database", "endpoint", "passphrase", "phrase", "mnemonic", "seed",
    ];

    /// <summary>Whether a value of this key is one token, whatever it is made of.</summary>
    public static bool IsSecret(ReadOnlySpan<char> key) => EndsWithOneOf(key, s_secrets);

    /// <summary>Whether the key alone makes what follows a value.</summary>
    public static bool IsTelling(ReadOnlySpan<char> key) => IsSecret(key) || EndsWithOneOf(key, s_subjects);

    private static bool EndsWithOneOf(ReadOnlySpan<char> key, string[] words)
    {
        foreach (var word in words)
        {
            if (key.EndsWith(word, StringComparison.OrdinalIgnoreCase) && BeginsWord(key, key.Length - word.Length))
            {
                return true;
            }
        }

        return false;
    }

    // userPassword, user_password and USER_PASSWORD end with the word; monkey and compass do not.
    private static bool BeginsWord(ReadOnlySpan<char> key, int at) =>
        at == 0 || !char.IsLetter(key[at - 1]) || (char.IsLower(key[at - 1]) && char.IsUpper(key[at])) || (key.Length - at >= 6 && char.IsLetter(key[at - 1]));
}
