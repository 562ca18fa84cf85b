namespace GdrCode.Detection;

/// <summary>What numbering plans say about a number's digits.</summary>
internal static class PhonePlans
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes =
        ("1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299 "
        + "350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 379 380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 850 852 853 855 856 880 886 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 992 993 994 995 996 998")
        .Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool HasCountryCode(ReadOnlySpan<char> digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (Codes.Contains(digits[..length]))
            {
                return true;
            }
        }

        return false;
    }

    // After the country code and without the trunk zero.
    private static readonly string[] Fiction =
    [
        "7700900", "1632960", "2079460", "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960", "1514960", "1614960", "1914980", "2896496", "2920180",
        "19900", "26191", "35301", "46571", "53649", "63998", "3023125", "6990009", "4066969", "22147146", "8999984", "49157", "17139200", "3139006", "4062804", "8465004", "7017406", "255500", "355500", "755500", "855500", "25550", "35550", "75550", "85550",
    ];

    /// <summary>Numbers that plans keep for fiction: 555-01xx and the like.</summary>
    public static bool IsReserved(ReadOnlySpan<char> digits)
    {
        if (digits.Length >= 7 && digits[^7..].StartsWith("555") && (digits[^4..].StartsWith("01") || digits[^4..] is "1212" || digits[^4..] is "5555"))
        {
            return true;
        }

        // The exchange of films: 555-1234.
        if (digits.Length == 7 && digits.StartsWith("555"))
        {
            return true;
        }

        if (digits.Length is 10 or 11 && digits[^10..][3..6] is "555")
        {
            return true;
        }

        foreach (var code in (ReadOnlySpan<string>)["", "44", "33", "49", "46", "61", "0044", "0049", "0033"])
        {
            if (digits.StartsWith(code) && IsFiction(digits[code.Length..].TrimStart('0')))
            {
                return true;
            }
        }

        return digits.StartsWith("999") || digits.StartsWith("00999") || Contains(digits, "55501") || digits.EndsWith("4258828080");
    }

    private static bool IsFiction(ReadOnlySpan<char> national)
    {
        foreach (var prefix in Fiction)
        {
            if (national.Length is >= 7 and <= 11 && national.StartsWith(prefix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Filler: one or two digits all over, or the digits in order.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<char> digits)
    {
        if (Contains(digits, "1234567") || Contains(digits, "2345678") || Contains(digits, "98765432") || Contains(digits, "000000") || Contains(digits, "111111") || Contains(digits, "123123123"))
        {
            return true;
        }

        var seen = 0;
        foreach (var c in digits)
        {
            seen |= 1 << (c - '0');
        }

        return System.Numerics.BitOperations.PopCount((uint)seen) <= 2;
    }

    /// <summary>Numbers of organisations: free of charge or at a premium.</summary>
    public static bool IsTollFree(ReadOnlySpan<char> digits)
    {
        var national = digits.StartsWith("1") ? digits[1..] : digits.TrimStart('0');
        return (digits.Length is 10 or 11 or 12 && (national.StartsWith("800") || national.StartsWith("888") || national.StartsWith("877") || national.StartsWith("866") || national.StartsWith("855") || national.StartsWith("844") || national.StartsWith("833")))
            || digits.StartsWith("1300") || digits.StartsWith("0800") || digits.StartsWith("0900") || digits.StartsWith("1800") || digits.StartsWith("49800");
    }

    private static bool Contains(ReadOnlySpan<char> digits, string part) => digits.IndexOf(part, StringComparison.Ordinal) >= 0;
}
