using GdrCode.Model;
using GdrCode.Rewriting.Composition;

namespace GdrCode.Rewriting;

/// <summary>Plans the changes that put surrogates in the place of what was found.</summary>
public static class Rewriter
{
    /// <summary>The changes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="toRewrite">The findings to replace, in any order; they may repeat and overlap.</param>
    /// <param name="surrogate">The surrogate of a finding; asked once for each that is kept.</param>
    public static RewritePlan Rewrite(SourceFile file, IReadOnlyList<JudgedFinding> toRewrite, Func<JudgedFinding, string> surrogate)
    {
        var resolved = OverlapResolver.Resolve(toRewrite);
        var replacements = resolved.Kept.Select(f => (f, surrogate(f))).ToList();
        return ChangeComposer.Compose(file.Content, replacements, resolved.Unwritable);
    }
}
