using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Words that announce a phone number, folded, in many languages.</summary>
internal static class PhoneWords
{
    private const int Reach = 26;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words =
        ("phone phones phoneno telephone tel telno fax telefax mobile mob cell cellphone cellular gsm handy telefon telefoon telefono telefone telemovel movil celular tlf tlfno puh puhelin matkapuhelin gsmnr fon rufnummer durchwahl mobil mobilnummer mobiltelefon mobiel natel portable telephoner appelez call sms whatsapp wa viber hotline komorka kom komorkowy telefonas telefons talrunis cep ceptelefonu telefonnummer telefonnr msisdn phonenumber "
        + "mobilephone homephone workphone officephone businessphone contactphone contactnumber contactno nohp hp nomorhp notelp telp dienthoai sdt didong τηλ τηλεφωνο κινητο телефон тел моб мобильный мобилен телефону هاتف جوال الهاتف موبايل טלפון נייד 電話 电话 手机 手機 携帯 전화 휴대폰 연락처 โทร फोन मोबाइल ফোন মোবাইল")
        .Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Announces(FragmentView view, int start)
    {
        foreach (var word in view.NameWords)
        {
            if (Has(word))
            {
                return true;
            }
        }

        return Before(view.Value, start);
    }

    // The nearest three words; what lies further back announces something else.
    private static bool Before(string text, int start)
    {
        var from = Math.Max(0, start - Reach);
        var end = start;
        for (var looked = 0; looked < 3 && end > from; looked++)
        {
            while (end > from && !char.IsLetter(text[end - 1]))
            {
                if (text[end - 1] is '\n' or ';' or '|' || char.IsAsciiDigit(text[end - 1]))
                {
                    return false;
                }

                end--;
            }

            var wordStart = end;
            while (wordStart > from && (char.IsLetter(text[wordStart - 1]) || (text[wordStart - 1] > 127 && char.IsLetterOrDigit(text[wordStart - 1]))))
            {
                wordStart--;
            }

            if (end > wordStart && Has(text.AsSpan(wordStart, end - wordStart)))
            {
                return true;
            }

            end = wordStart;
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[24];
        var length = word.Length > 20 ? 0 : Folding.Fold(word, folded);
        return length > 0 && Words.Contains(folded[..length]);
    }
}
