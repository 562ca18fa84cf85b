namespace GdrCode.Detection;

/// <summary>The checks that rules name.</summary>
internal static class Checks
{
    private static readonly Dictionary<string, ValueCheck> All = new IEnumerable<KeyValuePair<string, ValueCheck>>[]
    {
        GeneralChecks.All,
        CredentialChecks.All,
        PersonChecks.All,
        CardChecks.All,
        BankChecks.All,
        CryptoChecks.All,
        DeviceChecks.All,
        HostChecks.All,
        NationalIdsNorthAmerica.All,
        NationalIdsLatinAmerica.All,
        NationalIdsWestEurope.All,
        NationalIdsGermanSpeaking.All,
        NationalIdsNorthEurope.All,
        NationalIdsEastEurope.All,
        NationalIdsAsia.All,
        NationalIdsRestOfWorld.All,
    }.SelectMany(checks => checks).ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<ValueCheck> OfAnything = [.. GeneralChecks.All.Select(c => All[c.Key])];

    public static ValueCheck? ByName(string name) => All.GetValueOrDefault(name);

    /// <summary>Whether a check knows the form of one kind of value: check digits, ranges, dates. Others tell placeholders and the like from values of any kind.</summary>
    public static bool KnowsForm(ValueCheck check) => !OfAnything.Contains(check);
}
