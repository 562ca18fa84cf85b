using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Lines that a comment of the source asks to leave alone, in our own words or in those of other tools.</summary>
internal sealed class Suppressions
{
    private static readonly (string Mark, int Lines)[] Marks =
    [
        ("gdr:allow-next-line", 1),
        ("gdr:allow", 0),
        ("gitleaks:allow", 0),
        ("betterleaks:allow", 0),
        ("pragma: allowlist nextline secret", 1),
        ("pragma: allowlist secret", 0),
        ("pragma: whitelist secret", 0),
        ("trufflehog:ignore", 0),
        ("secretlint-disable-next-line", 1),
        ("secretlint-disable-line", 0),
        ("kingfisher:ignore", 0),
        ("ggignore", 0),
    ];

    private static readonly SearchValues<string> Search = SearchValues.Create([.. Marks.Select(m => m.Mark)], StringComparison.OrdinalIgnoreCase);

    private readonly HashSet<int> lines;

    private Suppressions(HashSet<int> lines) => this.lines = lines;

    public static Suppressions None { get; } = new([]);

    public static Suppressions Of(SourceFile file)
    {
        var text = file.Content;
        if (text.AsSpan().IndexOfAny(Search) < 0)
        {
            return None;
        }

        var lines = new HashSet<int>();
        for (var at = text.AsSpan().IndexOfAny(Search); at >= 0;)
        {
            var mark = Array.Find(Marks, m => text.AsSpan(at).StartsWith(m.Mark, StringComparison.OrdinalIgnoreCase));
            lines.Add(file.Text.Lines.IndexOf(at) + mark.Lines);
            var next = at + mark.Mark.Length;
            var further = text.AsSpan(next).IndexOfAny(Search);
            at = further < 0 ? -1 : next + further;
        }

        return new Suppressions(lines);
    }

    /// <summary>Whether a finding begins on a line that is to be left alone.</summary>
    public bool Cover(SourceText text, Finding finding) =>
        lines.Count > 0 && lines.Contains(text.Lines.IndexOf(finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start));
}
