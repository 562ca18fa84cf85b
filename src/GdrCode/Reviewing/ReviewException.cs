namespace GdrCode.Reviewing;

/// <summary>A decision that can't be taken as it is; the message says why and what to do, in one line.</summary>
public sealed class ReviewException(string message) : Exception(message);
