using System.Buffers;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>What a secret is written in, and which part of it only names its issuer.</summary>
internal static class TokenShapes
{
    public static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    public static readonly SearchValues<char> ShortSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~:/+= ");

    public static readonly SearchValues<char> Base58 = SearchValues.Create("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
    public static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");
    public static readonly SearchValues<char> AddressSigns = SearchValues.Create("0123456789abcdefABCDEF:.");
    private static readonly SearchValues<char> DigitSigns = SearchValues.Create("0123456789- ");

    public static readonly SearchValues<char> Base64Text =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=");

    public static readonly SearchValues<char> Base64Body =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/-_");

    // Longer prefixes stand before those they begin with.
    private static readonly string[] Prefixes =
    [
        "github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "glpat-", "gldt-", "glrt-", "glptt-", "glsoat-",
        "sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_", "pk_test_", "whsec_", "sk-proj-", "sk-ant-api03-", "sk-ant-", "sk-or-v1-", "sk-", "hf_",
        "gsk_", "xai-", "pplx-", "r8_", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-", "SG.", "key-", "AIza", "ya29.", "GOCSPX-", "1//",
        "AKIA", "ASIA", "ABIA", "ACCA", "AROA", "AIDA", "oy2", "npm_", "pypi-", "rubygems_", "dckr_pat_", "dop_v1_", "doo_v1_", "dor_v1_", "hvs.", "hvb.", "hvr.", "s.",
        "sq0atp-", "sq0csp-", "EAAA", "shpat_", "shpca_", "shpss_", "shppa_", "lin_api_", "ntn_", "secret_", "PMAK-", "glc_", "glsa_", "nfp_", "vercel_",
        "base64:", "sntrys_", "sntryu_", "pat-", "patv2_", "figd_", "dapi", "ATATT3x", "ATBB", "eyJ", "AGE-SECRET-KEY-1", "bc1q", "bc1p", "ltc1", "addr1", "xprv", "yprv", "zprv",
    ];

    public static bool IsDigits(string value)
    {
        var text = value.AsSpan();
        return text.ContainsAnyInRange('0', '9') && !text.ContainsAnyExcept(DigitSigns);
    }

    public static bool IsHex(string value)
    {
        var text = value.AsSpan(HexStart(value));
        return text.Length >= 16 && !text.ContainsAnyExcept(HexDigits) && !(text.ContainsAnyInRange('a', 'f') && text.ContainsAnyInRange('A', 'F'));
    }

    public static int HexStart(string value) => value.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? 2 : 0;

    public static bool IsBase64(string value)
    {
        var text = value.AsSpan();
        return text.Length >= 16 && text.Length % 4 == 0 && text.ContainsAny('+', '/', '=') && !text.ContainsAnyExcept(Base64Text)
            && text.TrimEnd('=') is var body && text.Length - body.Length <= 2 && !body.Contains('=');
    }

    public static string Prefix(string value)
    {
        foreach (var prefix in Prefixes)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal) && value.Length >= prefix.Length + 8)
            {
                return prefix;
            }
        }

        return "";
    }

    /// <summary>A live key of a payment service becomes a test key.</summary>
    public static string SafePrefix(string prefix) => prefix.Replace("_live_", "_test_", StringComparison.Ordinal);

    /// <summary>The longest run of neighbouring places, as index and length in the list.</summary>
    public static (int Start, int Length) LongestRun(List<int> places)
    {
        var (best, length, start) = (0, 0, 0);
        for (var i = 0; i < places.Count; i++)
        {
            if (i > 0 && places[i] != places[i - 1] + 1)
            {
                start = i;
            }

            if (i - start + 1 > length)
            {
                (best, length) = (start, i - start + 1);
            }
        }

        return (best, length);
    }
}
