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

    public static ValueCheck? ByName(string name) => All.GetValueOrDefault(name);
}
