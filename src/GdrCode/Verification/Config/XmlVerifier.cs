using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten XML text against its original, with the framework's reader as second witness.</summary>
internal sealed class XmlVerifier : StructureVerifier
{
    private static readonly SearchValues<char> NameSigns = SearchValues.Create("#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-");

    protected override IEnumerable<Violation?> Check(Rewrite rewrite) => CheckXml(rewrite);

    public static IEnumerable<Violation?> CheckXml(Rewrite rewrite)
    {
        var before = XmlTokens.Read(rewrite.Before);
        var after = XmlTokens.Read(rewrite.After);
        yield return TokenComparer.Difference(rewrite, before, after);

        // The reader stops at the first fault of a malformed text; what stands behind it is checked here.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) => token.Kind switch
        {
            TokenKind.Comment => second.IndexOf("--") < 0 && !second.EndsWith("-") || first.IndexOf("--") >= 0 || first.EndsWith("-"),
            TokenKind.Section => true,
            _ => BareAmpersands(second) <= BareAmpersands(first) && first.IsWhiteSpace() == second.IsWhiteSpace(),
        });
        yield return XmlShape.Agree(rewrite.Before, rewrite.After)
            ? null
            : new Violation("form-changed", default, "An XML reader sees other nodes or fails at another place.");
    }

    private static int BareAmpersands(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOf('&'); at >= 0;)
        {
            text = text[(at + 1)..];
            var close = text[..Math.Min(text.Length, 40)].IndexOf(';');
            count += close > 0 && text[..close].IndexOfAnyExcept(NameSigns) < 0 ? 0 : 1;
            at = text.IndexOf('&');
        }

        return count;
    }
}
