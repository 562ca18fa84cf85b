using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>What a bound name says about its value.</summary>
internal enum PersonBinding
{
    None,

    /// <summary>A name of a person or of anything: <c>name</c>, <c>title</c>.</summary>
    BareName,

    /// <summary>A role that a person holds, or a team: <c>owner</c>, <c>author</c>, <c>customer</c>.</summary>
    Role,

    /// <summary>Plainly a full name: <c>fullName</c>, <c>contactName</c>, <c>cardHolder</c>.</summary>
    FullName,

    GivenName,

    FamilyName,

    /// <summary>An account name: <c>userName</c>, <c>login</c>.</summary>
    Handle,
}

internal static class PersonBindings
{
    private const int MostNames = 50_000;

    private static readonly BoundedMemo<PersonBinding> Known = new(MostNames, name => Classify(Words.OfName(name)));

    private static readonly HashSet<string> Given = Set(
        "firstname givenname given forename vorname rufname prenom prenoms nombre nombres primernombre nomepróprio primeironome imie etunimi fornamn fornavn voornaam voornamen jmeno krestnijmeno keresztnev prenume ime ad adi isim ism namadepan middlename secondname patronymic otchestvo");

    private static readonly HashSet<string> Family = Set(
        "lastname familyname surname nachname familienname nomdefamille apellido apellidos primerapellido segundoapellido apellidopaterno apellidomaterno cognome sobrenome apelido nazwisko sukunimi efternamn etternavn efternavn achternaam prijmeni priezvisko vezeteknev numedefamilie prezime soyad soyadi soyisim namabelakang maidenname geburtsname family");

    private static readonly HashSet<string> Full = Set(
        "fullname contactname contactperson ownername authorname personname employeename customername clientname patientname studentname teachername cardholder cardholdername accountholder accountholdername holdername nameoncard realname nomcomplet nombrecompleto nomecompleto nomecognome imienazwisko vollername kundenname mitarbeitername ansprechpartner sachbearbeiter kontaktperson recipientname sendername beneficiaryname guardianname parentname spousename drivername managername reviewername assigneename reportername tutorname doctorname physicianname insuredname passengername guestname membername participantname attendeename donorname debtorname namalengkap hoten hovaten jmenoaprijmeni adsoyad namn personnavn givenandfamilyname commonname displayname signedby approvedby createdbyname preparedby kontoinhaber beguenstigter inhaber nombrecliente");

    private static readonly HashSet<string> Roles = Set(
        "author authors autor auteur autore owner contact assignee assignedto reporter reportedby reviewer reviewedby approver approvedby maintainer signer signatory holder patient employee customer kunde client cliente manager teacher student doctor nurse driver recipient sender beneficiary insured guardian parent spouse witness attendee organizer person mitarbeiter pacjent paciente empleado funcionario kierowca sofor tutor supervisor technician applicant candidate tenant resident guest passenger member participant creator createdby modifiedby updatedby lastmodifiedby writtenby editor translator photographer artist lead consultant advisor mechanik mechanic witnessname user to from cc debtor creditor payee payer donor child mother father husband wife who person1 person2 hero");

    private static readonly HashSet<string> Bare = Set("name names nom nome naam navn nimi nazwa nama nev nume namae title label text value key cn fn sn gn n comment description");

    private static readonly HashSet<string> Handles = Set(
        "username user userid userlogin loginname login accountname samaccountname account owner uid loginid logonname logon benutzer benutzername usuario utilisateur gebruiker gebruikersnaam uzytkownik uzivatel kullanici kullaniciadi brukernavn anvandarnamn kayttaja nickname nick handle screenname githubuser gituser sshuser dbuser adminuser remoteuser assignee author createdby modifiedby updatedby runasuser serviceuser ftpuser sender createduser windowsuser domainuser netbiosname whoami twitter github gitlab instagram");

    public static PersonBinding Of(string? name) => string.IsNullOrEmpty(name) || name.Length > 80 ? PersonBinding.None : Known[name];

    public static bool IsHandle(IReadOnlyList<string> words) => Ends(words, Handles);

    private static PersonBinding Classify(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return PersonBinding.None;
        }

        if (Ends(words, Given))
        {
            return PersonBinding.GivenName;
        }

        if (Ends(words, Family))
        {
            return PersonBinding.FamilyName;
        }

        return Ends(words, Full) ? PersonBinding.FullName
            : Ends(words, Roles) ? PersonBinding.Role
            : Ends(words, Handles) ? PersonBinding.Handle
            : Ends(words, Bare) ? PersonBinding.BareName
            : PersonBinding.None;
    }

    // The last one to three words decide: customerFirstName, contact_person_1.
    private static bool Ends(IReadOnlyList<string> words, HashSet<string> known)
    {
        var last = words.Count;
        while (last > 1 && words[last - 1].All(char.IsAsciiDigit))
        {
            last--;
        }

        var joined = string.Empty;
        for (var take = 1; take <= 3 && take <= last; take++)
        {
            joined = Folded(words[last - take]) + joined;
            if (known.Contains(joined))
            {
                return true;
            }
        }

        return false;
    }

    private static string Folded(string word)
    {
        Span<char> folded = stackalloc char[82];
        return new string(folded[..Gazetteers.Folding.Fold(word.AsSpan(0, Math.Min(40, word.Length)), folded)]);
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
