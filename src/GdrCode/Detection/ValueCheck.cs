namespace GdrCode.Detection;

/// <summary>A named check of a value, <c>true</c> where it may be what the rule looks for.</summary>
internal delegate bool ValueCheck(ReadOnlySpan<char> value);
