namespace GdrCode.Detection;

/// <summary>The finders that rules name.</summary>
internal static class Finders
{
    private static readonly Dictionary<string, Func<IFinder>> All = new(StringComparer.Ordinal)
    {
        ["named-secret"] = () => new NamedSecretFinder(),
        ["command-option"] = () => new CommandOptionFinder(),
        ["private-key"] = () => new PrivateKeyFinder(),
        ["iban"] = () => new IbanFinder(),
        ["ipv4"] = () => new IpAddressFinder(IpAddressFinder.Addresses.PublicVersion4),
        ["ipv4-private"] = () => new IpAddressFinder(IpAddressFinder.Addresses.PrivateVersion4),
        ["ipv6"] = () => new IpAddressFinder(IpAddressFinder.Addresses.Version6),
        ["mac-address"] = () => new MacAddressFinder(),
        ["named-bytes"] = () => new NamedBytesFinder(),
        ["coordinate-pair"] = () => new CoordinatePairFinder(),
        ["seed-phrase"] = () => new SeedPhraseFinder(),
        ["person-name"] = () => new PersonNameFinder(),
        ["domain-account"] = () => new DomainAccountFinder(),
        ["person-attribute"] = () => new PersonAttributeFinder(),
        ["person-record"] = () => new PersonRecordFinder(),
        ["script-name"] = () => new ScriptNameFinder(),
        ["birth-date"] = () => new BirthDateFinder(),
        ["email"] = () => new EmailFinder(),
        ["phone"] = () => new PhoneFinder(),
    };

    public static IFinder? ByName(string name) => All.TryGetValue(name, out var create) ? create() : null;
}
