using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>How much a value looks like a password that a person chose.</summary>
internal static class PasswordShape
{
    public const double None = 0;

    /// <summary>A word, or a password that everybody uses: whether it is one only its place can tell.</summary>
    public const double Doubtful = 0.3;

    private const int Shortest = 3;
    private const int Longest = 128;

    // A value that speaks of passwords is a label, a message or the name of a setting.
    private static readonly SearchValues<string> Vocabulary = SearchValues.Create(
        [
            "password", "passwd", "passphrase", "passwort", "kennwort", "contraseña", "contrasena", "senha", "mot de passe", "motdepasse", "wachtwoord", "hasło", "парол", "parola", "lösenord", "salasana", "şifre", "sifre", "heslo", "jelsz", "passord",
            "adgangskode", "secret", "token", "apikey", "api_key", "api-key", "api key", "credential", "密码", "密碼", "パスワード", "비밀번호", "username", "login", "encrypt", "decrypt", "authori", "authent", "bearer", "config", "setting", "connection",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>0 to 1; <see cref="Doubtful"/> where only the place can tell.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inLocale">Whether the file holds texts of a user interface, where everything called password is a label.</param>
    public static double Score(ReadOnlySpan<char> value, bool inLocale = false)
    {
        if (value.Length is < Shortest or > Longest || value.ContainsAny('\n', '\r') || Placeholders.IsPlaceholder(value) || Specimens.Holds(value))
        {
            return None;
        }

        // DbPassword is the name of a setting, dbpassword a lazy password.
        var traits = ValueTraits.Of(value);
        var isPascalCase = char.IsUpper(value[0]) && traits is { Upper: > 1, Lower: > 1, Digits: 0, Signs: 0 };
        if (!isPascalCase && CommonPasswords.Contains(value))
        {
            return inLocale ? None : Doubtful;
        }

        if (CodeShape.Is(value) && !(traits.Digits > 0 && traits.Letters == 0 && traits.Blanks > 0))
        {
            return None;
        }

        var score = traits.Blanks > 0 ? Phrase.Score(value, traits) : Word(value, traits);
        if (value.ContainsAny(Vocabulary))
        {
            score = traits is { Digits: > 0, Signs: > 0, Blanks: 0 } ? Math.Min(score, 0.45) : traits is { Digits: > 0, Blanks: 0, Joiners: 0 } ? Math.Min(score, 0.4) : traits.Lower == value.Length && value.Length > 8 ? Doubtful : None;
        }

        return inLocale && (score < 0.7 || traits.Blanks > 0) ? None : score;
    }

    private static double Word(ReadOnlySpan<char> value, in ValueTraits traits)
    {
        if (traits.Letters == 0)
        {
            return traits is { Digits: >= 4, Signs: 0, Joiners: 0, Length: <= 16 } ? 0.45 : traits is { Digits: >= 4, Signs: > 0 } ? 0.5 : None;
        }

        if (traits is { Digits: 0, Signs: 0 })
        {
            return Letters(value, traits);
        }

        if (traits.Signs == 0)
        {
            return Alphanumeric(value, traits);
        }

        // "a,b", "x;y", "Name:", "(optional)": punctuation at the end is not chosen.
        var inner = value.Trim("\"'`()[]{}<>:;,.?");
        if (ValueTraits.Of(inner) is { Digits: 0, Signs: 0 })
        {
            return value[^1] is '!' or '?' ? Doubtful : None;
        }

        return traits.Length < 6 ? (traits.Digits > 0 ? 0.45 : 0.2) : traits is { Digits: > 0, Classes: >= 3 } ? 0.85 : traits.Digits > 0 ? 0.75 : traits.Classes >= 3 ? 0.65 : value.Contains('@') ? Doubtful : 0.5;
    }

    // No digit, no sign: a word, a phrase in kebab case, a name in code.
    private static double Letters(ReadOnlySpan<char> value, in ValueTraits traits)
    {
        if (traits.Joiners == 0)
        {
            var humps = traits.Upper - (char.IsUpper(value[0]) ? 1 : 0);
            if (Gibberish.IsLikely(value) && value.Length >= 12 && traits.Lower > 0)
            {
                return 0.65;
            }

            return humps > 0 || traits.Lower + traits.OtherLetters == 0 ? (humps > 0 && traits.Lower > 0 && traits.OtherLetters == 0 ? None : 0.2) : value.Length >= 4 ? Doubtful : None;
        }

        if (Gibberish.IsLikely(value) && value.Length >= 12)
        {
            return 0.6;
        }

        return traits.Upper > 1 || traits.Lower == 0 ? (HasNonAscii(value) && traits.Lower > 0 ? 0.45 : None) : HasNonAscii(value) ? 0.5 : traits.Joiners >= 2 && value.Length >= 12 ? 0.35 : 0.25;
    }

    private static double Alphanumeric(ReadOnlySpan<char> value, in ValueTraits traits)
    {
        if (value.Length < 5)
        {
            return Doubtful;
        }

        if (Guid.TryParse(value, out _))
        {
            return 0.45;
        }

        if (Gibberish.IsLikely(value))
        {
            return value.Length >= 8 ? 0.75 : 0.6;
        }

        // Names end in a digit now and then (item1, table_2); capitals inside and digits in the middle are a person's idea.
        return traits.Joiners > 0 && traits.Digits == 1 && traits.Upper == 0 ? 0.35 : value.Length >= 8 ? 0.65 : 0.5;
    }

    private static bool HasNonAscii(ReadOnlySpan<char> value) => value.ContainsAnyExceptInRange('\0', '\u007f');
}
