using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Verification;

/// <summary>Verifies files that are read lexically: the same tokens stand where they stood, and nothing but values inside them changed.</summary>
/// <param name="lex">Reads the tokens of a file; the same reader that extraction uses.</param>
public sealed class LexicalVerifier(Func<SourceFile, IReadOnlyList<LexicalToken>> lex) : IVerifier
{
    /// <inheritdoc/>
    public IReadOnlyList<Violation> Verify(SourceFile original, SourceText rewritten, IReadOnlyList<TextChange> changes)
    {
        var violations = new List<Violation>();
        if (!original.Text.WithChanges(changes).ContentEquals(rewritten))
        {
            violations.Add(new("outside-change", default, "the text differs outside the changes"));
        }

        if (original.Text.Lines.Count != rewritten.Lines.Count)
        {
            violations.Add(new("line-count", default, $"{original.Text.Lines.Count} lines became {rewritten.Lines.Count}"));
        }

        if (violations.Count == 0 && changes.Count > 0)
        {
            Compare(lex(original), lex(original with { Text = rewritten }), changes, violations);
        }

        return violations;
    }

    private static void Compare(
        IReadOnlyList<LexicalToken> before, IReadOnlyList<LexicalToken> after, IReadOnlyList<TextChange> changes, List<Violation> violations)
    {
        var (change, shift) = (0, 0);
        for (var i = 0; i < before.Count; i++)
        {
            if (i >= after.Count)
            {
                break;
            }

            // Tokens nest (a hole lies in its string), so each one's ends are carried over on their own.
            while (change < changes.Count && changes[change].Span.End <= before[i].Span.Start)
            {
                shift += (changes[change].NewText ?? "").Length - changes[change].Span.Length;
                change++;
            }

            var (start, end) = (before[i].Span.Start + shift, before[i].Span.End + shift);
            for (var inner = change; inner < changes.Count && changes[inner].Span.End <= before[i].Span.End; inner++)
            {
                end += (changes[inner].NewText ?? "").Length - changes[inner].Span.Length;
            }

            if (after[i].Kind != before[i].Kind || after[i].Span.Start != start || after[i].Span.End != end)
            {
                violations.Add(new("token-changed", after[i].Span, $"{before[i].Kind} became {after[i].Kind} or ends elsewhere"));
                return;
            }
        }

        if (before.Count != after.Count)
        {
            violations.Add(new("token-count", default, $"{before.Count} tokens became {after.Count}"));
        }
    }
}
