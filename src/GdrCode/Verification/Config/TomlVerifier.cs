using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten TOML text against its original.</summary>
internal sealed class TomlVerifier : StructureVerifier
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create("\"\\btnfreuUx\r\n \t");

    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var before = TomlTokens.Read(rewrite.Before);
        var after = TomlTokens.Read(rewrite.After);
        yield return TokenComparer.Difference(rewrite, before, after);
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) => token.Kind switch
        {
            TokenKind.Double or TokenKind.TripleDouble => !IsBasic(first) || IsBasic(second),
            _ => !HasControl(second) || HasControl(first),
        });
    }

    private static bool IsBasic(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                var digits = i >= text.Length ? -1 : text[i] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
                if (digits < 0 || !Escapes.Contains(text[i]) || i + digits >= text.Length || !IsHex(text.Slice(i + 1, digits)))
                {
                    return false;
                }
            }
        }

        return !HasControl(text);
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' and not ('\t' or '\r' or '\n') or '\u007F')
            {
                return true;
            }
        }

        return false;
    }
}
