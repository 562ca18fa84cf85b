using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification.Config;

/// <summary>The order of checks for every configuration format. It fails closed: a check that breaks down is a violation.</summary>
internal abstract class StructureVerifier : IVerifier
{
    public IReadOnlyList<Violation> Verify(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        try
        {
            if (TextVerifier.Fault(original, rewritten, changes) is { } fault)
            {
                return [fault];
            }

            if (changes.Count == 0)
            {
                return [];
            }

            var rewrite = new Rewrite(original.Path, original.Content, rewritten.ToString(), changes);
            return Check(rewrite).FirstOrDefault(v => v is not null) is { } violation ? [violation] : [];
        }
        catch (Exception)
        {
            return [new Violation("not-verified", default, "The verifier could not read the text.")];
        }
    }

    /// <summary>The checks of the format in order; the first violation ends them.</summary>
    protected abstract IEnumerable<Violation?> Check(Rewrite rewrite);
}
