using System.Collections.Frozen;
using Bogus;
using Bogus.Bson;

namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Names of people in Bogus' locale data, folded; read on the first question that needs them.</summary>
internal static class KnownNames
{
    private static readonly Lazy<Lists> Names = new(Load);

    public static bool Contains(string folded) => Names.Value.Family.Contains(folded) || Names.Value.Given.Contains(folded);

    public static bool ContainsFamily(string folded) => Names.Value.Family.Contains(folded);

    public static bool ContainsGiven(string folded) => Names.Value.Given.Contains(folded);

    private static Lists Load()
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        var family = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in typeof(Database).Assembly.GetManifestResourceNames())
        {
            if (resource.Split('.') is [.., var locale, "locale", "bson"])
            {
                Add(given, locale, "first_name", "male_first_name", "female_first_name");
                Add(family, locale, "last_name", "male_last_name", "female_last_name");
            }
        }

        return new Lists(given.ToFrozenSet(), family.ToFrozenSet());
    }

    private static void Add(HashSet<string> names, string locale, params ReadOnlySpan<string> lists)
    {
        foreach (var list in lists)
        {
            if (Database.GetLocale(locale) is { } data && data["name"] is BObject all && all.ContainsKey(list) && all[list] is BArray entries)
            {
                foreach (BValue entry in entries)
                {
                    names.Add(Folding.Fold(entry.StringValue));
                }
            }
        }
    }

    private sealed record Lists(FrozenSet<string> Given, FrozenSet<string> Family);
}
