using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten request file against its original.</summary>
internal sealed class HttpVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var before = HttpTokens.Read(rewrite.Before);
        var after = HttpTokens.Read(rewrite.After);
        yield return TokenComparer.Difference(rewrite, before, after);
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) => token.Kind switch
        {
            TokenKind.Comment => true,
            TokenKind.Double => !JsonVerifier.IsString(first) || JsonVerifier.IsString(second),

            // Parts of an address, pairs of a form, placeholders.
            _ => EditedTokens.SameSigns(first, second, "?&={}<>#\""),
        });
    }
}
