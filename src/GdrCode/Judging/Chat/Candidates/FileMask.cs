using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Candidates;

/// <summary>What must not be shown of one file, in its fragments and in the code around them.</summary>
internal sealed class FileMask
{
    private readonly HiddenValues hidden;
    private readonly Dictionary<MappedText, List<TextSpan>> inValues = new(ReferenceEqualityComparer.Instance);
    private readonly List<TextSpan> inSource = [];

    /// <param name="findings">What was found in the file.</param>
    /// <param name="hidden">What is hidden wherever it stands.</param>
    /// <param name="mode">What of the findings is hidden.</param>
    public FileMask(IEnumerable<Finding> findings, HiddenValues hidden, MaskMode mode)
    {
        this.hidden = hidden;
        foreach (var finding in findings.Where(f => Hides(mode, f)))
        {
            inSource.AddRange(finding.Fragment.Text.ToSource(finding.ValueSpan));
            Hide(finding.Fragment.Text, finding.ValueSpan);
        }
    }

    /// <summary>Whether a finding is hidden. A placeholder gives nothing away, and a model must see that it is one.</summary>
    public static bool Hides(MaskMode mode, Finding finding) => mode switch
    {
        MaskMode.None => false,
        MaskMode.All => true,
        _ => IsCredential(finding.Category) && !Placeholders.IsPlaceholder(finding.Value),
    };

    public static bool IsCredential(Category category) => category.Group == "credential" || category.Id == "cryptocurrency-seed-or-key";

    /// <summary>The text of a candidate as it may be shown.</summary>
    public ShownText Show(Candidate candidate)
    {
        var excerpt = candidate.Excerpt;
        var text = candidate.Text;
        var spans = InValue(candidate.Fragment.Text).Select(s => s.Intersection(excerpt)).OfType<TextSpan>().Select(s => new TextSpan(s.Start - excerpt.Start, s.Length));
        return ShownText.Of(text, [.. spans, .. hidden.In(text)]);
    }

    /// <summary>Runs of the source as they may be shown. What talks to a model is left out: it would speak for the candidates beside it.</summary>
    public IReadOnlyList<string> Show(SourceFile file, IReadOnlyList<TextSpan> runs) =>
        [.. runs.Where(r => !Instructions.LookLike(file.Content.Substring(r.Start, r.Length))).Select(r => Show(file, r))];

    private string Show(SourceFile file, TextSpan run)
    {
        var text = file.Content.Substring(run.Start, run.Length);
        var spans = inSource.Select(s => s.Intersection(run)).OfType<TextSpan>().Select(s => new TextSpan(s.Start - run.Start, s.Length));
        return ShownText.Of(text, [.. spans, .. hidden.In(text)]).Text;
    }

    /// <summary>A name, scope or path as it may be shown; null for none.</summary>
    public string? Show(string? text) => text is null || Instructions.LookLike(text) ? null : ShownText.Of(text, hidden.In(text)).Text;

    // What is decoded out of a hidden part is hidden too, unless that part is hidden for what stands here.
    private List<TextSpan> InValue(MappedText text)
    {
        var own = inValues.GetValueOrDefault(text, []);
        var mine = own;
        for (var inner = text; inner is NestedText nested; inner = nested.Parent)
        {
            mine = [.. mine.Select(nested.ToParent)];
            if (inValues.TryGetValue(nested.Parent, out var outer) && outer.Exists(s => s.OverlapsWith(nested.ParentSpan) && !mine.Contains(s)))
            {
                return [new TextSpan(0, text.Value.Length)];
            }
        }

        return own;
    }

    private void Hide(MappedText text, TextSpan span)
    {
        for (; ; span = ((NestedText)text).ToParent(span), text = ((NestedText)text).Parent)
        {
            if (!inValues.TryGetValue(text, out var spans))
            {
                inValues[text] = spans = [];
            }

            spans.Add(span);
            if (text is not NestedText)
            {
                return;
            }
        }
    }
}
