using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten table against its original: the same rows, the same cells, the same quoting.</summary>
internal sealed class CsvVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var delimiter = CsvTokens.DelimiterOf(rewrite.Before);
        var before = CsvTokens.Read(rewrite.Before, delimiter);
        var after = CsvTokens.Read(rewrite.After, delimiter);
        yield return TokenComparer.Difference(rewrite, before, after);

        // Another reader may take another sign for the delimiter, so none may come or go in a cell without quotes.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) =>
            token.Kind is TokenKind.Comment or TokenKind.Double || EditedTokens.SameSigns(first, second, CsvTokens.Delimiters + "\"") && first.IsEmpty == second.IsEmpty);
    }
}
