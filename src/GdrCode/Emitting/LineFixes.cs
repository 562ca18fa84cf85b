using GdrCode.Emitting.Sarif;
using GdrCode.Model;

namespace GdrCode.Emitting;

/// <summary>Takes the lines of findings that can be fixed out of the refined text, which has the same lines as the original.</summary>
internal static class LineFixes
{
    /// <param name="findings">The findings of one file.</param>
    /// <param name="refined">The verified text.</param>
    public static IReadOnlyList<LineFix> Of(IEnumerable<LocatedFinding> findings, string refined)
    {
        var lines = new LineTable(refined);
        var fixes = new List<LineFix>();
        foreach (var (path, first, last, category) in findings
            .Where(f => f.Allowance is null && f.Fix.Count > 0)
            .Select(f => (f.Path, First: f.Fix.Min(r => r.Region.StartLine), Last: f.Fix.Max(r => r.Region.EndLine), f.Category.Id))
            .OrderBy(f => f.First).ThenBy(f => f.Last))
        {
            // Neighbours become one, since suggestions may not overlap.
            if (fixes is [.., var before] && first <= before.LastLine + 1)
            {
                fixes[^1] = before with { LastLine = Math.Max(before.LastLine, last), Categories = [.. before.Categories.Append(category).Distinct()] };
            }
            else
            {
                fixes.Add(new LineFix(path, first, last, string.Empty, [category]));
            }
        }

        return [.. fixes.Select(f => f with { Text = lines.TextOf(f.FirstLine, f.LastLine) })];
    }
}
