namespace GdrCode.Model;

/// <summary>Mailboxes of nobody at the providers where everybody may have one: <c>testemail@gmail.com</c>, <c>user2@hotmail.com</c>, <c>your.name@yahoo.com</c>.</summary>
internal static class DummyMailboxes
{
    private const int ShortestPart = 3;
    private const int ShortestGmail = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Dummies =
        ("abc admin alt another any anonymous asdf aaa bar baz bbb client customer demo dev dummy email example existing fake first firstname foo from gmail guest hotmail integration invalid last lastname local login mail me member missing mock my name new nobody old one other outlook owner paypal person placeholder primary qux random recipient receiver role sample secondary sender some somebody someone student stub teacher temp test tester testing tests three tmp two unit unknown user username users valid xyz yahoo you your jmeno jméno prijmeni příjmení imie imię nazwisko nombre apellido apellidos correo usuario nome cognome sobrenome vorname nachname nutzer benutzer prenom prénom nom utilisateur naam voornaam achternaam namn fornamn efternamn navn fornavn etternavn nimi etunimi sukunimi isim soyad kullanici ejemplo exemplo esempio exemple beispiel beispielnutzer")
        .Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether all words before the <c>@</c> are such that stand for anybody.</summary>
    public static bool Contain(ReadOnlySpan<char> mailbox)
    {
        var local = mailbox[..Math.Max(0, mailbox.IndexOf('@'))];
        if (local.Length > 0 && (mailbox.EndsWith("@gmail.com", StringComparison.OrdinalIgnoreCase) || mailbox.EndsWith("@googlemail.com", StringComparison.OrdinalIgnoreCase)) && !MayBeGmail(local))
        {
            return true;
        }

        var words = 0;
        foreach (var range in local.SplitAny(". _+-0123456789"))
        {
            if (local[range].Length > 0)
            {
                words++;
                if (local[range].Length > 1 && !IsDummy(local[range]))
                {
                    return false;
                }
            }
        }

        return words > 0;
    }

    // Gmail gives names of six letters, digits and full stops or more; what follows a plus sign is the user's own.
    private static bool MayBeGmail(ReadOnlySpan<char> local)
    {
        var plus = local.IndexOf('+');
        var name = plus < 0 ? local : local[..plus];
        return !name.ContainsAny('-', '_') && name.Length - name.Count('.') >= ShortestGmail;
    }

    // testemail, myuser
    private static bool IsDummy(ReadOnlySpan<char> word)
    {
        if (Dummies.Contains(word))
        {
            return true;
        }

        for (var i = ShortestPart; i <= word.Length - 2; i++)
        {
            if (Dummies.Contains(word[..i]) && IsDummy(word[i..]))
            {
                return true;
            }
        }

        return false;
    }
}
