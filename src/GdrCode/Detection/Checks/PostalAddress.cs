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

        return !(address.StartsWith("via ") && IsYear(address)) && !HasHump(address) && !address.StartsWith("123 ") && !address.StartsWith("1234 ") && NamesPlace(address);
    }

    // "via ActualUsage 2": a name of code. McDonald and DeVries have a hump behind two or three letters.
    private static bool HasHump(ReadOnlySpan<char> address)
    {
        for (var i = 4; i < address.Length; i++)
        {
            if (char.IsUpper(address[i]) && char.IsLower(address[i - 1]) && char.IsLetter(address[i - 2]) && char.IsLetter(address[i - 3]) && char.IsLetter(address[i - 4]))
            {
                return true;
            }
        }

        return false;
    }

    // "via Teams 2019"
    private static bool IsYear(ReadOnlySpan<char> address) =>
        address.Length > 4 && address[^4..] is var end && (end.StartsWith("19") || end.StartsWith("20")) && char.IsAsciiDigit(end[2]) && char.IsAsciiDigit(end[3]) && address[^5] == ' ';

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
