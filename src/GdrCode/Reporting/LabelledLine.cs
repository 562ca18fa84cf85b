using GdrCode.Model;

namespace GdrCode.Reporting;

/// <summary>A line with its label and the labels of its spans.</summary>
internal sealed record LabelledLine(LineLabel Line, IReadOnlyList<SpanLabel> Spans)
{
    /// <summary>Categories of the sensitive spans, without repetition.</summary>
    public IEnumerable<string> SensitiveCategories => Spans.Where(s => s.Label == Label.Sensitive).Select(s => s.Category).Distinct();
}
