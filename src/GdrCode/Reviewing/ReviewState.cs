namespace GdrCode.Reviewing;

/// <summary>What is decided about a finding so far.</summary>
/// <param name="Answer">The reviewer's own answer.</param>
/// <param name="Category">The category, found or decided.</param>
/// <param name="Surrogate">The surrogate that the reviewer chose, or null.</param>
/// <param name="Others">What other reviewers say, as <c>name: answer</c>.</param>
public sealed record ReviewState(ReviewAnswer Answer, string Category, string? Surrogate, IReadOnlyList<string> Others);
