namespace GdrCode.Judging.Learned;

/// <summary>A candidate that awaits what the rest of its repository says of its value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Dense">Its dense features, those of the repository not yet among them.</param>
/// <param name="Needed">The probability from which it counts.</param>
internal sealed record OpenCandidate(string Value, ReadOnlyMemory<float> Dense, double Needed);
