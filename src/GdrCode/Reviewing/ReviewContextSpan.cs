namespace GdrCode.Reviewing;

/// <summary>A part of a finding.</summary>
/// <param name="Item">Number of the finding.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ReviewContextSpan(int Item, ReviewPlace Place);
