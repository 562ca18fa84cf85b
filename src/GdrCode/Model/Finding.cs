using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>A place where a rule matched.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Category">What the value would be.</param>
/// <param name="Fragment">The fragment it stands in.</param>
/// <param name="ValueSpan">Exactly the value, in positions of the fragment's decoded value.</param>
/// <param name="Score">The rule's belief that the value is sensitive, 0 to 1, before judging.</param>
public sealed record Finding(string RuleId, Category Category, Fragment Fragment, TextSpan ValueSpan, double Score)
{
    /// <summary>The hint of a mailbox that belongs to a role, not to a person.</summary>
    public const string Role = "role";

    /// <summary>The value found. It stays in memory: no output but those under <c>restricted/</c> holds it.</summary>
    public string Value => Fragment.Value.Substring(ValueSpan.Start, ValueSpan.Length);

    /// <summary>Who found it.</summary>
    public FindingOrigin Origin { get; init; }

    /// <summary>The words that made the rule match: a key name, a context word; for the judge and for explanations.</summary>
    public string? Hint { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId} {Category.Id} {Fragment.Span} {Score:0.00}";
}
