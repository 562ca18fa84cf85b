using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Checks of values that belong to a person.</summary>
internal static class PersonChecks
{
    public static IReadOnlyDictionary<string, ValueCheck> All { get; } = new Dictionary<string, ValueCheck>(StringComparer.Ordinal)
    {
        ["personal-handle"] = HandleShape.IsPersonal,
        ["home-user"] = HandleShape.IsHomeUser,
        ["role-handle"] = static value => !HandleShape.IsPersonal(value) && value.Length > 1,
        ["profile-handle"] = HandleShape.IsOfProfile,
        ["private-name"] = static value => !PublicNames.Contains(value) && !IsTemplateName(value),
        ["birth-date"] = BirthDate.IsPlausible,
        ["personal-sid"] = IsPersonalSid,
        ["owner-guid"] = IsOwnerGuid,
        ["record-number"] = IsRecordNumber,
        ["private-address"] = PostalAddress.IsPrivate,
        ["precise-coordinate"] = IsPreciseCoordinate,
        ["personal-site"] = PersonalSite.Is,
        ["town"] = IsTown,
        ["template-text"] = IsTemplateText,
    };

    // Visual Studio, Apple Xcode, Entity Framework: all words plain ones or names of places.
    private static bool IsTemplateName(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
        {
            var uses = Gazetteer.Default[value[range]];
            if ((uses & (WordUses.Common | WordUses.Plain | WordUses.Place)) == 0 || (uses & (WordUses.Given | WordUses.Family)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // S-1-5-21-1-2-3-1001 and the like stand in documentation.
    private static bool IsPersonalSid(ReadOnlySpan<char> sid)
    {
        var distinct = 0;
        foreach (var range in sid[9..].Split('-'))
        {
            distinct += sid[9..][range].Length >= 6 ? 1 : 0;
        }

        return distinct >= 2 && sid.IndexOf("1234567", StringComparison.Ordinal) < 0 && sid.IndexOf("000000", StringComparison.Ordinal) < 0;
    }

    // The samples of encyclopedias, and the tenant that all documentation of Azure shows.
    private static bool IsOwnerGuid(ReadOnlySpan<char> guid)
    {
        Span<bool> seen = stackalloc bool[128];
        var distinct = 0;
        foreach (var c in guid)
        {
            if (c < 128 && c != '-' && !seen[c])
            {
                seen[c] = true;
                distinct++;
            }
        }

        return distinct >= 7 && !guid.Equals("550e8400-e29b-41d4-a716-446655440000", StringComparison.OrdinalIgnoreCase) && !guid.Equals("3f2504e0-4f89-11d3-9a0c-0305e82c3301", StringComparison.OrdinalIgnoreCase)
            && !guid.Equals("72f988bf-86f1-41af-91ab-2d7cd011db47", StringComparison.OrdinalIgnoreCase) && guid.IndexOf("12345678", StringComparison.Ordinal) < 0 && !guid.StartsWith("00000000");
    }

    // 1, 42 and 1000 count rows; 00000 and 12345 are samples.
    private static bool IsRecordNumber(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var distinct = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            distinct |= char.IsAsciiDigit(c) ? 1 << (c - '0') : 0;
        }

        return digits >= (value.Length == digits ? 4 : 3) && System.Numerics.BitOperations.PopCount((uint)distinct) >= 2
            && value.IndexOf("1234", StringComparison.Ordinal) < 0 && value.IndexOf("0000", StringComparison.Ordinal) < 0 && !value.EndsWith("0001") && !value.EndsWith("001");
    }

    private static bool IsTown(ReadOnlySpan<char> value)
    {
        var first = value.IndexOf(' ') is > 0 and var blank ? value[..blank] : value;
        return ((Gazetteer.Default[value] | Gazetteer.Default[first]) & WordUses.Place) != 0 && (Gazetteer.Default[first] & WordUses.Plain) == 0;
    }

    // Base64 of measured data: both cases, digits, no long run and no words joined by hyphens; the magic of pictures is an icon's.
    private static bool IsTemplateText(ReadOnlySpan<char> value)
    {
        var (upper, lower, digits, joints) = (0, 0, 0, 0);
        foreach (var c in value)
        {
            upper += char.IsAsciiLetterUpper(c) ? 1 : 0;
            lower += char.IsAsciiLetterLower(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            joints += c is '-' or '_' ? 1 : 0;
        }

        return upper > 2 && lower > 2 && digits > 1 && joints * 8 < value.Length && value.IndexOf("AAAAAAAAAA", StringComparison.Ordinal) < 0 && !value.StartsWith("iVBORw0KGgo") && !value.StartsWith("R0lGOD");
    }

    private static bool IsPreciseCoordinate(ReadOnlySpan<char> value)
    {
        var dot = value.IndexOfAny('.', ',');
        var decimals = value.Length - dot - 1;
        return dot > 0 && decimals >= 4 && value[(dot + 1)..].TrimEnd('0').Length >= 4 && !SampleCoordinates.Contain(value);
    }
}
