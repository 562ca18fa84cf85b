namespace GdrCode.Extraction.Lexical;

/// <summary>A pair of signs around a comment.</summary>
internal sealed record BlockComment(string Open, string Close, bool Documentation, bool LineStart);
