using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Facts about a person: values bound to a telling name, with the name of a person bound beside them.</summary>
internal sealed class PersonAttributeFinder : IFinder
{
    private const int Reach = 12;
    private const int LongestValue = 60;

    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("{}<>[]=()_");

    private static readonly Dictionary<string, string> Categories = Map(
        ("gender-or-pronoun-of-person", "gender sex geschlecht sexe sexo sesso geslacht kon kjonn plec pohlavi cinsiyet sukupuoli pronouns"),
        ("marital-or-family-status", "maritalstatus familienstand civilstatus civilstand etatcivil estadocivil statocivile spouse spousename nextofkin burgerlijkestaat medenihali"),
        ("nationality-or-immigration-status", "nationality citizenship nationalitat staatsangehorigkeit nationalite nacionalidad nacionalidade nazionalita visastatus residencepermit immigrationstatus"),
        ("ethnicity-or-race", "ethnicity race ethnie ethnicgroup etnia etnie dantoc raza raca"),
        ("religion-or-belief", "religion faith denomination konfession confession religione religiao din agama uskonto tongiao"),
        ("political-or-union-membership", "politicalparty partymembership tradeunion unionmember unionmembership gewerkschaft syndicat"),
        ("sexual-orientation", "sexualorientation orientationsexuelle sexuelleorientierung"),
        ("criminal-or-legal-record", "criminalrecord convictions conviction vorstrafen casier antecedentes offence offense"),
        ("locality-of-person", "birthplace placeofbirth hometown residence domicile wohnort geburtsort lieudenaissance lugardenacimiento luogodinascita naturalidade woonplaats geboorteplaats miejsceurodzenia fodested syntymapaikka"),
        ("honorific-or-job-title-with-person", "jobtitle stellenbezeichnung berufsbezeichnung functietitel intituledeposte titulodelpuesto"),
        ("postal-code-of-person", "postcode postalcode zip zipcode plz postleitzahl codepostal codigopostal cep postnummer postinumero kodpocztowy psc poskod"),
        ("locality-of-person", "city town suburb ort stadt ville ciudad cidade citta comune stad kommune kaupunki miasto mesto sehir kota lieunaissance lugarnacimiento luogonascita"),
        ("income-or-compensation", "salary wage wages grosspay netpay basepay monthlypay gehalt lohn salaire salario sueldo stipendio salaris loenn palkka pensja plat maas gaji luong wynagrodzenie vencimento nomina retribuzione hourlyrate hourly"),
        ("geo-coordinates-of-person", "latitude longitude lat lon lng"),
        ("age-of-person", "age alter edad idade leeftijd alder wiek yas usia umur eta"));

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Fragment.Name is null || view.Value.Length > LongestValue || (IsSpoken(view.Fragment) && view.Fragment.Text is not NestedText))
        {
            return;
        }

        var words = view.NameWords;
        var joined = words.Count is 0 or > 3 ? string.Empty : string.Concat(words);
        if ((!Categories.TryGetValue(joined, out var category) && (words.Count < 2 || !Categories.TryGetValue(words[^1], out category))) || !IsFact(view.Value, category, words) || IsFixture(view, category) || !BesidePerson(view))
        {
            return;
        }

        var value = view.Value.AsSpan();
        var start = value.Length - value.TrimStart().Length;
        candidates.Add(new Candidate(TextSpan.FromBounds(start, value.TrimEnd().Length), 0.6, view.Fragment.Name, category));
    }

    // Towns and figures fill the records of every test suite.
    private static bool IsFixture(FragmentView view, string category) =>
        view.Fragment.Place is Place.Test && (category is "locality-of-person" or "postal-code-of-person" or "geo-coordinates-of-person");

    private static bool IsFact(string value, string category, IReadOnlyList<string> words)
    {
        var fact = value.AsSpan().Trim();
        if (category == "age-of-person")
        {
            return int.TryParse(fact, out var age) && age is > 0 and < 120;
        }

        if (category is "postal-code-of-person" or "income-or-compensation" or "geo-coordinates-of-person")
        {
            return IsFigure(fact, category);
        }

        // One word is a trade that many have; a title of several is one person's.
        if (category == "honorific-or-job-title-with-person" && fact.IndexOf(' ') < 0)
        {
            return false;
        }

        return fact.Length > 0 && char.IsLetter(fact[0]) && fact.IndexOfAny(CodeMarks) < 0 && !words.Contains(value.ToLowerInvariant()) && !fact.Equals("unknown", StringComparison.OrdinalIgnoreCase) && !fact.Equals("none", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSpoken(Fragment fragment) => fragment.Kind is FragmentKind.Comment or FragmentKind.Prose or FragmentKind.Documentation;

    // Comments speak of races and confessions of code: there the person has to stand on the same line.
    // 1000, 50000 and 12345 stand for any sum and any place; a home is told by four decimals.
    private static bool IsFigure(ReadOnlySpan<char> fact, string category)
    {
        var digits = 0;
        foreach (var c in fact)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return category == "geo-coordinates-of-person"
            ? digits >= 5 && fact.IndexOf('.') is > 0 and < 5 and var dot && fact[(dot + 1)..].TrimEnd('0').Length >= 4
            : digits >= 3 && digits * 2 >= fact.Length && fact.Length <= 14 && fact.IndexOf("1234", StringComparison.Ordinal) < 0 && fact.IndexOf("000", StringComparison.Ordinal) < 0;
    }

    private static bool BesidePerson(FragmentView view)
    {
        var lines = view.File.Text.Lines;
        var line = IsSpoken(view.Fragment) ? lines.GetLineFromPosition(view.Fragment.Span.Start).LineNumber : -1;
        for (var offset = 1; offset <= Reach; offset++)
        {
            if (IsBeside(view.Neighbour(offset)) || IsBeside(view.Neighbour(-offset)))
            {
                return true;
            }
        }

        return false;

        bool IsBeside(Fragment? other) => IsPerson(other) && (line < 0 || lines.GetLineFromPosition(other!.Span.Start).LineNumber == line);
    }

    private static bool IsPerson(Fragment? fragment) =>
        fragment is { Value.Length: > 1 and < 80 } && PersonBindings.Of(fragment.Name) is PersonBinding.GivenName or PersonBinding.FamilyName or PersonBinding.FullName && char.IsLetter(fragment.Value[0]);

    private static Dictionary<string, string> Map(params (string Category, string Names)[] groups) =>
        groups.SelectMany(g => g.Names.Split(' ').Select(n => (n, g.Category))).ToDictionary(p => p.n, p => p.Category, StringComparer.Ordinal);
}
