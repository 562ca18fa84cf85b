using System.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>What is told of a hidden value: its published prefix, its length and its alphabet.</summary>
internal static class MaskShape
{
    // Prefixes that providers publish; any other beginning is part of the secret.
    private static readonly string[] Prefixes =
    [
        "github_pat_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "glpat-", "sk-ant-", "sk-proj-", "sk-", "sk_live_", "sk_test_", "rk_live_", "pk_live_", "whsec_", "xoxb-", "xoxp-", "xapp-",
        "AKIA", "ASIA", "AIza", "ya29.", "GOCSPX-", "SG.", "npm_", "pypi-", "dop_v1_", "hvs.", "hf_", "eyJ", "sha256-", "sha384-", "sha512-", "$2a$", "$2b$", "$2y$", "$argon2id$", "-----BEGIN",
        "Bearer ", "Basic ",
    ];

    public static string Describe(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder("‹masked: ").Append(value.Length).Append(" characters");
        foreach (var prefix in Prefixes)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal))
            {
                text.Append(", prefix ").Append(prefix.TrimEnd());
                value = value[prefix.Length..];
                break;
            }
        }

        return text.Append(',').Append(Alphabet(value)).Append('›').ToString();
    }

    private static string Alphabet(ReadOnlySpan<char> value)
    {
        bool lower = false, upper = false, digit = false, blank = false, symbol = false, beyond = false, hex = true;
        foreach (var c in value)
        {
            lower |= char.IsAsciiLetterLower(c);
            upper |= char.IsAsciiLetterUpper(c);
            digit |= char.IsAsciiDigit(c);
            blank |= char.IsWhiteSpace(c);
            beyond |= c > 0x7f;
            symbol |= c <= 0x7f && !char.IsAsciiLetterOrDigit(c) && !char.IsWhiteSpace(c);
            hex &= char.IsAsciiHexDigit(c);
        }

        hex &= digit && (lower || upper);
        var text = new StringBuilder();
        text.Append(lower ? hex ? " a-f" : " a-z" : "").Append(upper ? hex ? " A-F" : " A-Z" : "").Append(digit ? " 0-9" : "");
        return text.Append(symbol ? " symbols" : "").Append(blank ? " blanks" : "").Append(beyond ? " beyond ASCII" : "").ToString();
    }
}
