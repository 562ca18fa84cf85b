using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification;

/// <summary>Proves that a rewritten file of one kind of format has the structure it had.</summary>
public interface IVerifier
{
    /// <summary>What is wrong with <paramref name="rewritten"/>; empty when it may be written.</summary>
    /// <param name="original">The file as it was.</param>
    /// <param name="rewritten">The text after <paramref name="changes"/>.</param>
    /// <param name="changes">Sorted, non-overlapping changes in positions of the original.</param>
    IReadOnlyList<Violation> Verify(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes);
}
