using GdrCode.Model;

namespace GdrCode.Verification.Config;

/// <summary>Holds a rewritten Dockerfile against its original.</summary>
internal sealed class DockerfileVerifier : StructureVerifier
{
    protected override IEnumerable<Violation?> Check(Rewrite rewrite)
    {
        var before = DockerfileTokens.Read(rewrite.Before);
        var after = DockerfileTokens.Read(rewrite.After);
        yield return TokenComparer.Difference(rewrite, before, after);

        // Text of an instruction may be shell or pairs of keys and values: what either takes for a sign has to stay.
        yield return EditedTokens.Fault(rewrite, before, after, static (token, first, second) =>
            token.Kind == TokenKind.Comment || EditedTokens.NoNewSigns(first, second, "\"'`\\$&|;<>(){}[]=#* \t"));
    }
}
