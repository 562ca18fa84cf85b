namespace GdrCode.Model;

/// <summary>What a judge decided about a finding.</summary>
/// <param name="Label">Sensitive, neutral or clean.</param>
/// <param name="Category">The category, which a judge may correct.</param>
/// <param name="Confidence">Belief in the label, 0 to 1.</param>
/// <param name="Reason">Why, in a few words that hold no value.</param>
/// <param name="Judge">Name and version of the judge, for instance <c>embedded/1</c>.</param>
public sealed record Verdict(Label Label, Category Category, double Confidence, string Reason, string Judge);
