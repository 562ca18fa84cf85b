using System.Text;

using Bogus;
using Bogus.Bson;

using GdrCode.Detection.Gazetteers;

namespace GdrCode.Tests.Detection.Gazetteers;

public class GazetteerTests
{
    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("ØSTERGAARD", "ostergaard")]
    [InlineData("Đorđević", "dordevic")]
    [InlineData("Strauß", "strauss")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Żółkiewska", "zolkiewska")]
    [InlineData("ÎŢIŞĞ", "itisg")]
    [InlineData("Сергей", "сергеи")]
    [InlineData("Γιάννης", "γιαννης")]
    public void Folding_BringsSpellingsTogether(string word, string folded)
    {
        Span<char> buffer = stackalloc char[64];

        Assert.Equal(folded, buffer[..Folding.Fold(word, buffer)].ToString());
    }

    [Theory]
    [InlineData("Małgorzata", 1)]
    [InlineData("malgorzata", 1)]
    [InlineData("KOWALCZYK", 2)]
    [InlineData("Hamburg", 4)]
    [InlineData("Mark", 9)]
    [InlineData("Zzyzxqa", 0)]
    [InlineData("", 0)]
    public void Word_HasItsUses(string word, int uses) =>
        Assert.Equal((WordUses)uses, Gazetteer.Default[word] & (uses == 0 ? ~WordUses.Plain : (WordUses)uses));

    [Fact]
    public void Lists_HoldTheNamesOfBogus()
    {
        var missing = new List<string>();
        foreach (var locale in new[] { "de", "en", "fr", "it", "nl", "pl", "sv", "tr" })
        {
            var names = (BObject)Database.GetLocale(locale)["name"];
            missing.AddRange(Strings(names, "first_name").Where(n => IsWord(n) && (Gazetteer.Default[n] & WordUses.Given) == 0));
            missing.AddRange(Strings(names, "last_name").Where(n => IsWord(n) && (Gazetteer.Default[n] & WordUses.Family) == 0));
        }

        Assert.Empty(missing);
    }

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "rules", "gazetteers"), "*.txt").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Lists => [.. Names];

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_IsFoldedAndInOrder_WithoutRepetition(string name)
    {
        var byComma = name is "towns.txt" or "public-names.txt";
        string[] words =
        [
            .. File.ReadLines(Path.Combine(Checkout.Root, "rules", "gazetteers", name)).Where(l => !l.StartsWith('#'))
                .SelectMany(l => l.Split(byComma ? ',' : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        ];

        Assert.Equal(words.Distinct(StringComparer.Ordinal), words);
        Assert.DoesNotContain(words, w => w.Any(char.IsUpper));
        if (name != "public-names.txt")
        {
            Assert.Equal(words.Order(StringComparer.Ordinal), words);
        }
    }

    [Fact]
    public void EveryList_IsInTheNotice()
    {
        var notice = File.ReadAllText(Path.Combine(Checkout.Root, "rules", "gazetteers", "NOTICE"));

        // What these hold is nobody's work.
        Assert.All(Names.Where(n => n is not ("public-names.txt" or "role-mailboxes.txt" or "sample-coordinates.txt")), name => Assert.Contains(name, notice, StringComparison.Ordinal));
    }

    [Fact]
    public void LongWords_AreNoNames() => Assert.Equal(WordUses.None, Gazetteer.Default[new string('a', 10_000)]);

    [Fact]
    public void AddedWords_AreFound_HoweverMany()
    {
        var gazetteer = new Gazetteer();
        var list = new StringBuilder("# comment is no word\n");
        for (var i = 0; i < 100_000; i++)
        {
            list.Append('w').Append(i).Append(i % 10 == 9 ? '\n' : ' ');
        }

        gazetteer.Add(list.ToString(), WordUses.Family);

        Assert.Equal(WordUses.Family, gazetteer["w0"]);
        Assert.Equal(WordUses.Family, gazetteer["W99999"]);
        Assert.Equal(WordUses.None, gazetteer["comment"]);
    }

    private static IEnumerable<string> Strings(BObject names, string key) =>
        names.ContainsKey(key) && names[key] is BArray list ? Enumerable.Range(0, list.Count).Select(i => list[i].StringValue) : [];

    private static bool IsWord(string name) => name.Length > 1 && name.All(char.IsLetter) && !Particles.Contains(name.ToLowerInvariant());

    private static readonly HashSet<string> Particles = ["van", "der", "de", "da", "do", "le", "la", "el", "al", "san", "ben", "ap", "ten", "ter", "abu", "di", "du", "von", "zu", "mac", "santa", "op", "af", "av", "ab", "y", "e", "i", "o", "ui", "ni", "della", "dela", "dei", "vom"];
}
