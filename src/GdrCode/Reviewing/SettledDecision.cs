using GdrCode.Model;

namespace GdrCode.Reviewing;

/// <summary>What counts of all that was said about one finding.</summary>
/// <param name="Row">The last row with that label.</param>
/// <param name="Label">Sensitive where one reviewer says so, else neutral where one does: what is in dispute is not let stand.</param>
/// <param name="IsDisputed">Whether reviewers differ.</param>
/// <param name="Origin">File and line of the row, for messages.</param>
internal sealed record SettledDecision(ReviewDecision Row, Label Label, bool IsDisputed, string Origin);
