namespace GdrCode.Reviewing;

/// <summary>A line, or the part of a long one that is shown.</summary>
/// <param name="Line">Counts from 1; 0 for the path of the file.</param>
/// <param name="Column">The column of the first character shown, in code points.</param>
/// <param name="Text">The text.</param>
/// <param name="IsCut">Whether more stands before or behind it.</param>
public sealed record ReviewContextLine(int Line, int Column, string Text, bool IsCut);
