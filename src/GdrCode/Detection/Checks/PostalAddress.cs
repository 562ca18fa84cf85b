using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Tells addresses that somebody may live at from those of samples and famous places.</summary>
internal static class PostalAddress
{
    private static readonly string[] Samples =
    [
        "main st", "main street", "any street", "anystreet", "some street", "sample", "example", "test ", "teststr", "fake st", "muster", "beispiel", "evergreen terrace", "baker street", "privet drive", "elm street", "first street", "your street", "microsoft way", "infinite loop", "amphitheatre", "downing street",
        "pennsylvania ave", "wall street", "sesame", "hauptstrasse 1,", "hauptstraße 1,", "ejemplo", "exemplo", "exemple", "esempio", "przyk", "örnek", "ornek", "contoh", "wallaby way", "street name", "one way", "a street", "b street", "nowhere", "foo ", "lorem", "franklin street, fifth", "franklin st, fifth", "temple place", "via port", "via version", "rue du louvre",
    ];

    public static bool IsPrivate(ReadOnlySpan<char> address)
    {
        foreach (var sample in Samples)
        {
            if (address.Contains(sample, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !address.StartsWith("123 ") && !address.StartsWith("1234 ") && NamesPlace(address);
    }

    // "5 Last Close" and "via Version 2" are made of ordinary words alone; a street bears a name.
    private static bool NamesPlace(ReadOnlySpan<char> address)
    {
        foreach (var range in address.SplitAny(' ', ',', '.', '-'))
        {
            var word = address[range];
            if (word.Length > 2 && char.IsLetter(word[0]) && (Gazetteer.Default[word] & WordUses.Common) == 0 && !word.Equals("street", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
