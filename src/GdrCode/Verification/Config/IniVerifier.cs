using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds rewritten key and value lines against their original.</summary>
internal sealed class IniVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var isProperties = rewrite.Path.EndsWith(".properties", StringComparison.OrdinalIgnoreCase);
        var name = Path.GetFileName(rewrite.Path);
        var isEnv = name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase);
        var isNetrc = rewrite.Path.EndsWith("netrc", StringComparison.OrdinalIgnoreCase);
        var before = isNetrc ? WordTokens.Read(rewrite.Before) : new IniTokens(rewrite.Before, isProperties, isEnv).Read();
        var after = isNetrc ? WordTokens.Read(rewrite.After) : new IniTokens(rewrite.After, isProperties, isEnv).Read();
        yield return TokenComparer.Difference(rewrite, before, after);

        // Some readers take a quote anywhere in a value for the begin of a string, some a dollar sign for that of a name.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) =>
            token.Kind == TokenKind.Comment || EditedTokens.SameSigns(first, second, token.Kind == TokenKind.Plain ? "\"'`${};" : "$"));
    }
}
