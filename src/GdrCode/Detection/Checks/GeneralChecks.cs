using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Checks that any rule may ask for.</summary>
internal static class GeneralChecks
{
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "none", "null", "unknown", "n/a", "test", "string", "value", "example", "default", "ssid", "your-ssid", "your ssid", "yourssid", "my-ssid", "myssid", "not stated", "text", "name", "empty", "todo", "tbd", "mywifi",
        "is", "are", "and", "password", "your_ssid", "wifi", "network", "nvarchar(max)", "varchar", "undefined", "required", "optional", "normal", "negative", "positive", "yourwifi", "your-wifi", "your_wifi", "broadcast", "hidden",
        "keine", "ninguna", "nessuna", "aucune", "geen", "ingen", "brak", "нет", "symptoms", "diagnosis", "allergies", "medication",
    };

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("not-placeholder", IdText.Letters(1, 64, _ => true)),
        new("mixed", value => value.ContainsAnyInRange('0', '9') && value.IndexOfAnyInRange('A', 'Z') >= 0),
        new("chosen-secret", value => !Placeholders.IsPlaceholder(value) && !CommonPasswords.Contains(value) && value is not ("public" or "private" or "read" or "write" or "community")),
        new("amount", IsAmount),
        new("not-zeros", value => value.IndexOfAnyExcept("0 -/.") >= 0),
        new("not-placeholder-text", value => !IsPlaceholderText(value)),
        new("long-serial", value => value.Length >= 7 && IdText.Pack(value, stackalloc char[64]).Length >= 7),
        new("not-test-code", value => value.IndexOfAnyExcept("0 -/.") >= 0 && value is not ("123" or "1234" or "737" or "7373" or "111" or "999" or "1111" or "9999" or "321" or "4321")),
        new("account", value => value.Count('0') + CountDigits(value) >= 6),
        new("serial-digits", value => value.IndexOfAnyInRange('1', '9') >= 0),
        new("not-common-network", value => !IsPlaceholderText(value) && !IsCommonNetwork(value)),
        new("not-hardhat", value => !value.Contains("ac0974bec39a17e3", StringComparison.OrdinalIgnoreCase)),
        new("travel-document", value => value.Contains("<<", StringComparison.Ordinal) && !value.Contains("UTO", StringComparison.Ordinal)),
        new("guid-of-one", value => !value.StartsWith("00000000") && !value.StartsWith("12345678")),
        new("plate", value => value.Length is >= 4 and <= 12 && IsPlate(value)),
        new("aws-account", AwsAccounts.IsOfSomebody),
        new("has-digit", value => value.ContainsAnyInRange('0', '9')),
        new("not-epoch", value => !IsEpoch(value, '0', '9')),
        new("not-epoch-now", value => !IsEpoch(value, '4', '7')),
    ];

    // Seconds or milliseconds whose first two digits are 10 to 19 (2001 to 2033), or nearer to now 14 to 17 (2014 to 2026).
    private static bool IsEpoch(ReadOnlySpan<char> value, char least, char most) =>
        value.Length is 10 or 13 && IdText.AreDigits(value) && value[0] == '1' && value[1] >= least && value[1] <= most;

    // What a person may earn: neither a small count nor a round filler.
    private static bool IsAmount(ReadOnlySpan<char> value)
    {
        Span<char> buffer = stackalloc char[24];
        var digits = IdText.Pack(value, buffer);
        return digits.Length is >= 3 and <= 10 && IdText.AreDigits(digits) && digits[0] != '0' && digits[1..].IndexOfAnyExcept('0') >= 0 && !IdText.IsPlaceholder(digits);
    }

    private static bool IsPlaceholderText(ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        return text.Length < 2 || Fillers.Contains(text.ToString()) || text.StartsWith("your", StringComparison.OrdinalIgnoreCase) || text.Contains("example", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("xxx", StringComparison.OrdinalIgnoreCase) || text.StartsWith("not stated", StringComparison.OrdinalIgnoreCase);
    }

    private static int CountDigits(ReadOnlySpan<char> value) => value.Length - value.Count(' ') - value.Count('-') - value.Count('.') - value.Count('0');

    private static bool IsCommonNetwork(ReadOnlySpan<char> value) =>
        value.Contains("guest", StringComparison.OrdinalIgnoreCase) || value.Contains("setup", StringComparison.OrdinalIgnoreCase) || value.Contains("free", StringComparison.OrdinalIgnoreCase)
        || value.Contains("eduroam", StringComparison.OrdinalIgnoreCase) || value.Contains("default", StringComparison.OrdinalIgnoreCase) || value.Contains("public", StringComparison.OrdinalIgnoreCase);

    // ABC-123 and its like stand on every plate that is drawn.
    private static bool IsPlate(ReadOnlySpan<char> value)
    {
        Span<char> buffer = stackalloc char[16];
        var plate = IdText.Pack(value, buffer);
        // #L27-L38 are lines of a file.
        return !(value.StartsWith("L") && value.Contains("-L", StringComparison.Ordinal)) && plate.ContainsAnyInRange('0', '9') && plate.IndexOfAnyExceptInRange('0', '9') >= 0 && !plate.StartsWith("ABC") && !plate.StartsWith("AB123") && !plate.StartsWith("XX")
            && !IdText.IsPlaceholder(plate);
    }
}
