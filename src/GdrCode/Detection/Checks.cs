namespace GdrCode.Detection;

/// <summary>The checks that rules name.</summary>
internal static class Checks
{
    private static readonly Dictionary<string, ValueCheck> All = new IEnumerable<KeyValuePair<string, ValueCheck>>[]
    {
        CredentialChecks.All,
    }.SelectMany(checks => checks).ToDictionary(StringComparer.Ordinal);

    public static ValueCheck? ByName(string name) => All.GetValueOrDefault(name);
}
