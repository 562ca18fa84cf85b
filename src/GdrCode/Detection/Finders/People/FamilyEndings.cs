using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Endings that family names have and ordinary words hardly, so that names no list holds are known too.</summary>
internal static class FamilyEndings
{
    private static readonly string[] Endings =
    [
        "ovic", "evic", "ovich", "evich", "wicz", "owski", "ewski", "owska", "ewska", "inski", "ynski", "inska", "ynska", "czyk", "czak", "enko", "chuk", "czuk", "shvili", "adze",
        "ssian", "ssyan", "osyan", "anyan", "elyan", "ikyan", "oglu", "opoulos", "opoulou", "akis", "idis", "iadis", "escu", "eanu", "ssen", "sson", "sdottir", "quist", "qvist", "strom", "lund", "gren", "berg", "stad", "maki", "niemi", "koski",
        "nen", "ovski", "evski", "ovsky", "evsky", "skaya", "ova", "eva", "kova", "ovas", "auskas", "iene", "aite", "yte", "ndez", "rdez", "nguez", "iguez", "echea", "oetxea", "etxe", "zabal", "aga",
        "mann", "meier", "maier", "mayer", "huber", "bauer", "hofer", "moser", "bacher", "stein", "weiler", "stra", "sma", "inga", "huis", "veld", "meulen", "wala", "walla", "singh", "murthy", "swamy", "appa", "anna",
        "ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "енко", "чук", "юк", "ович", "евич", "овна", "евна", "ивна", "οπουλος", "οπουλου", "ιδης", "ακης", "ογλου",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Endings.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length is < 5 or > 24)
        {
            return false;
        }

        Span<char> folded = stackalloc char[30];
        var length = Folding.Fold(word, folded);
        for (var take = 2; take <= 7 && take <= length - 2; take++)
        {
            if (Known.Contains(folded[(length - take)..length]))
            {
                return true;
            }
        }

        return false;
    }
}
