using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten JSON text against its original, with the framework's reader as second witness.</summary>
internal sealed class JsonVerifier : StructureVerifier
{
    private static readonly SearchValues<char> Escapes = SearchValues.Create("\"\\/bfnrt");

    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var before = JsonTokens.Read(rewrite.Before);
        var after = JsonTokens.Read(rewrite.After);
        yield return TokenComparer.Difference(rewrite, before, after);

        // The reader stops at the first fault of a malformed text; the strings behind it are checked here.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) => token.Kind != TokenKind.Double || !IsString(first) || IsString(second));
        yield return JsonShape.Agree(rewrite.Before, rewrite.After)
            ? null
            : new Violation("form-changed", default, "A JSON reader sees other tokens or fails at another place.");
    }

    public static bool IsString(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"')
            {
                return false;
            }

            if (text[i] != '\\')
            {
                continue;
            }

            i++;
            if (i >= text.Length || !Escapes.Contains(text[i]) && !(text[i] == 'u' && i + 4 < text.Length && IsHex(text.Slice(i + 1, 4))))
            {
                return false;
            }
        }

        return true;
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
}
