using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds rewritten key and value lines against their original.</summary>
internal sealed class IniVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var text = rewrite.Before.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (text.StartsWith("<?xml") || text.StartsWith("<!--") || text.StartsWith("<!DOCTYPE"))
        {
            return XmlVerifier.CheckXml(rewrite);
        }

        return CheckLines(rewrite);
    }

    private static IEnumerable<Violation?> CheckLines(Rewrite rewrite)
    {
        var dialect = DialectOf(rewrite.Path);
        var isNetrc = rewrite.Path.EndsWith("netrc", StringComparison.OrdinalIgnoreCase);
        var before = isNetrc ? WordTokens.Read(rewrite.Before) : new IniTokens(rewrite.Before, dialect).Read();
        var after = isNetrc ? WordTokens.Read(rewrite.After) : new IniTokens(rewrite.After, dialect).Read();
        yield return TokenComparer.Difference(rewrite, before, after);

        // Some readers take a quote anywhere in a value for the begin of a string, some a dollar sign for that of a name.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) =>
            token.Kind == TokenKind.Comment || EditedTokens.NoNewSigns(first, second, token.Kind == TokenKind.Plain ? "\"'`${};=" : "$") && KeepsBlocks(first, second));
    }

    // At the end of a line a brace opens or closes a block, and a semicolon ends a statement, where the file has such.
    private static bool KeepsBlocks(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.IsEmpty || ((before[^1] is not ('{' or '}' or ';') || after.EndsWith(before[^1..])) && (before[0] is not ('{' or '}') || after.StartsWith(before[..1])));

    private static IniReading DialectOf(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".env", StringComparison.OrdinalIgnoreCase))
        {
            return IniReading.LongStrings;
        }

        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PROPERTIES" => IniReading.Properties,
            ".INI" or ".CFG" or ".EDITORCONFIG" or ".GLOBALCONFIG" or ".NPMRC" or ".GITCONFIG" or ".GITMODULES" => IniReading.Equations,
            _ => IniReading.Words,
        };
    }
}
