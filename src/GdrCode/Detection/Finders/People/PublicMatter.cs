using System.Buffers;

namespace GdrCode.Detection;

/// <summary>Tells text about literature, science and public life, where names are public, from notes about colleagues and customers.</summary>
internal static class PublicMatter
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "algorithm", "theorem", "lemma", "conjecture", "formula", "equation", " RFC", "RFC ", "doi:", "doi.org", "ISBN", "et al", " paper", " book", "patent", "Nobel", "article", " vol.", " ed.,", "Proc.", "Journal", "University Press", "O'Reilly", "published", "discovered", "invented", "blog post", "'s blog",
            "talk by", "talk of", "talks", " library by", "corpus", "Prime Minister", "President", "elected", "Emperor", "century", " novel", "composer", "physicist", "mathematician", "philosopher", "astronomer", "scientist", "named after", "named for", "in honour of", "in honor of", "Wikipedia", "Wikidata", "inspired by", "based on the work",
            "public domain", "courtesy of", "credits", "thanks to", "thanks also to", "specimen", "placeholder", "fictional", "fictitious", "sample", "dummy", "arXiv", "Algorithm", "Theorem", "Formula", "licensed", "Licence", "License", "MIT ", "movie", " film", "song", "album", "lyrics", "painting", "museum", "statue", "poem", "birthday of", "Jayanti",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Paths = SearchValues.Create(["CREDITS", "CONTRIBUTORS", "AUTHORS", "THANKS", "ACKNOWLEDG", "bibliograph", "BIBLIOGRAPH", "references", "NOTICE", "third-party", "ThirdParty"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> SampleData = SearchValues.Create(["Northwind", "AdventureWorks", "Chinook", "Contoso", "WideWorldImporters", "Faker", "Bogus", "iris", "titanic"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Births = SearchValues.Create(["born", "geb", "né", "nac", "nasc", "nat", "fød", "föd", "synt", "uro", "naro", "dob", "DOB", "birth", "lahir", "doğ", "since", "@", "seit", "old"], StringComparison.Ordinal);

    private const int Reach = 160;
    private const int LongestText = 2_000;

    /// <summary>Sample databases and generators, known all over the world.</summary>
    public static bool IsSampleData(string path) => path.AsSpan().IndexOfAny(SampleData) >= 0;

    /// <summary>Whether the line tells of a year long gone, as histories and bibliographies do; not where somebody was born then.</summary>
    public static bool IsHistory(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOf('\n') + 1;
        var end = text.IndexOf('\n', at);
        var line = text.AsSpan(start, Math.Min(end < 0 ? text.Length : end, at + Reach) - start);
        for (var i = 0; i + 4 <= line.Length; i++)
        {
            if (line[i] == '1' && line[i + 1] is >= '4' and <= '9' && char.IsAsciiDigit(line[i + 2]) && char.IsAsciiDigit(line[i + 3])
                && (line[i + 1] < '9' || line[i + 2] < '9') && (i == 0 || line[i - 1] is ' ' or '(') && (i + 4 == line.Length || line[i + 4] is ')' or ',' or ';' or '.' or ':'))
            {
                return line.IndexOfAny(Births) < 0;
            }
        }

        return false;
    }

    public static double Discount(string text, string path)
    {
        var about = text.AsSpan(0, Math.Min(text.Length, LongestText)).IndexOfAny(Words) >= 0 ? 0.35 : 0;
        return about + (IsSampleData(path) ? 0.35 : 0) + (path.AsSpan().IndexOfAny(Paths) >= 0 ? 0.35 : 0);
    }
}
