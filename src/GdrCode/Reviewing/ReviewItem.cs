using GdrCode.Model;

namespace GdrCode.Reviewing;

/// <summary>A finding as a reviewer sees it. It holds values of the input, and goes nowhere but to the reviewer's own screen.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="Places">Where the value is written, line by line.</param>
/// <param name="Category">What it was found as.</param>
/// <param name="Label">Sensitive or neutral, as the run judged it.</param>
/// <param name="Rule">Rule id; <see cref="ReviewDecision.MarkRule"/> where a reviewer marked it.</param>
/// <param name="Confidence">Belief in the label, 0 to 1.</param>
/// <param name="Reason">The judge's reason.</param>
/// <param name="Surrogate">What the run wrote for it; null where it wrote nothing.</param>
/// <param name="Fingerprint">Equal for findings with one value and category.</param>
public sealed record ReviewItem(
    string Repository, string Path, IReadOnlyList<ReviewPlace> Places, string Category, Label Label, string Rule, double Confidence, string? Reason, string? Surrogate, string Fingerprint)
{
    /// <summary>What stands before the value on its line, the value as it is written, and what stands behind it; cut short where they are long.</summary>
    public (string Before, string Text, string After) Excerpt { get; init; } = ("", "", "");

    /// <summary>Why nothing can be decided about it; null where something can.</summary>
    public string? Unfit { get; init; }

    /// <summary>Whether a reviewer marked it.</summary>
    public bool IsMark => Rule == ReviewDecision.MarkRule;

    /// <summary>The decoded value; null where it is not known.</summary>
    internal string? Value { get; init; }

    /// <summary>The fingerprint of the original file.</summary>
    internal string File { get; init; } = "";

    internal (string Repository, string Path, string File, string Places, string Found) Key => (Repository, Path, File, ReviewDecision.KeyOf(Places), Category);
}
