namespace GdrCode.Model;

/// <summary>How bad it is when a value of a category is real and gets out, on the scale of CVSS: over 9 critical, from 7 high, from 4 medium, below low.</summary>
public static class Severities
{
    private const double High = 7;
    private const double Medium = 4;
    private const double OfOtherGroups = 5;

    private static readonly Dictionary<string, double> ByGroup = new(StringComparer.Ordinal)
    {
        ["credential"] = 8.6,
        ["government-id"] = 8,
        ["health"] = 8,
        ["special"] = 8,
        ["financial"] = 7.5,
        ["person"] = 5.5,
        ["contact"] = 5.5,
        ["organisation"] = 5,
        ["device-network"] = 4.5,
    };

    // Categories that are worse or milder than their group.
    private static readonly Dictionary<string, double> ByCategory = new(StringComparer.Ordinal)
    {
        ["private-key-block"] = 9.3,
        ["aws-credential"] = 9.3,
        ["azure-credential"] = 9.3,
        ["gcp-credential"] = 9.3,
        ["infrastructure-secret"] = 9.3,
        ["payment-service-key"] = 9.3,
        ["cryptocurrency-seed-or-key"] = 9.3,
        ["payment-card-number"] = 8.2,
        ["password-hash"] = 6.8,
        ["session-cookie-or-csrf-token"] = 6.8,
        ["date-of-birth"] = 7,
        ["embedded-person-record"] = 7,
        ["healthcare-provider-id"] = 5,
        ["cryptocurrency-address"] = 4.5,
        ["company-tax-or-registration-id"] = 3.5,
        ["swift-bic"] = 3,
        ["person-given-name"] = 4.5,
        ["person-family-name"] = 4.5,
        ["home-directory-username"] = 4,
        ["postal-code-of-person"] = 3.9,
        ["locality-of-person"] = 3.5,
        ["person-initials-or-alias"] = 3.5,
        ["honorific-or-job-title-with-person"] = 3.5,
        ["ipv4-address-internal"] = 3.5,
        ["internal-hostname"] = 3.5,
        ["internal-url"] = 3.5,
        ["user-agent-or-fingerprint"] = 3,
        ["email-address-in-attribution"] = 2.5,
        ["username-in-attribution"] = 2,
        ["copyright-holder-name"] = 2,
    };

    /// <summary>The categories that have a severity of their own.</summary>
    public static IEnumerable<string> Named => ByCategory.Keys;

    /// <summary>0 to 10.</summary>
    public static double Of(Category category) =>
        ByCategory.TryGetValue(category.Id, out var own) ? own : ByGroup.GetValueOrDefault(category.Group, OfOtherGroups);

    /// <summary>SARIF's word: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Level(double severity) => severity >= High ? "error" : severity >= Medium ? "warning" : "note";
}
