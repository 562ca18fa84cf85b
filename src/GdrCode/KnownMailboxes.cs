using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode;

/// <summary>
/// Mailboxes that hold a value known from elsewhere in the repository. With the value replaced alone they would be mailboxes of another name, which a second
/// run would weigh anew; they are replaced as a whole.
/// </summary>
internal static class KnownMailboxes
{
    /// <summary>The same verdicts, those of such mailboxes sensitive.</summary>
    /// <param name="judged">The verdicts of one file.</param>
    /// <param name="isSafe">Whether a value of a category is reserved or one of our own surrogates.</param>
    public static IReadOnlyList<JudgedFinding> With(IReadOnlyList<JudgedFinding> judged, Func<Category, string, bool> isSafe)
    {
        var known = judged.Where(j => j.Finding.Origin == FindingOrigin.Repository && j.Verdict.Label == Label.Sensitive).ToLookup(j => j.Finding.Fragment, j => j.Finding.ValueSpan);
        return known.Count == 0 ? judged : [.. judged.Select(j => IsMailbox(j) && known[j.Finding.Fragment].Any(k => j.Finding.ValueSpan.Contains(k) && j.Finding.ValueSpan != k) ? Known(j) : j)];

        bool IsMailbox(JudgedFinding j) =>
            j.Verdict.Label != Label.Sensitive && j.Finding.Origin == FindingOrigin.Rule && IsEmail(j.Finding.Category) && !isSafe(j.Finding.Category, j.Finding.Value);
    }

    private static bool IsEmail(Category category) => category.Group == "contact" && category.Id.StartsWith("email", StringComparison.Ordinal);

    private static JudgedFinding Known(JudgedFinding judged) => judged with { Verdict = judged.Verdict with { Label = Label.Sensitive, Reason = KnownValues.RuleId } };
}
