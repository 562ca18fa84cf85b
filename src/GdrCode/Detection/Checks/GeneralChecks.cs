namespace GdrCode.Detection;

/// <summary>Checks that any rule may ask for.</summary>
internal static class GeneralChecks
{
    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("not-placeholder", IdText.Letters(1, 64, _ => true)),
        new("has-digit", value => value.ContainsAnyInRange('0', '9')),
        new("not-epoch", value => !IsEpoch(value, '0', '9')),
        new("not-epoch-now", value => !IsEpoch(value, '4', '7')),
    ];

    // Seconds or milliseconds whose first two digits are 10 to 19 (2001 to 2033), or nearer to now 14 to 17 (2014 to 2026).
    private static bool IsEpoch(ReadOnlySpan<char> value, char least, char most) =>
        value.Length is 10 or 13 && IdText.AreDigits(value) && value[0] == '1' && value[1] >= least && value[1] <= most;
}
