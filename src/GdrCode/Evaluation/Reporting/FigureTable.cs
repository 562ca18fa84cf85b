namespace GdrCode.Evaluation.Reporting;

/// <summary>A table of figures, ready to be drawn on a console, in Markdown or in HTML.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Note">How to read it; may be empty.</param>
/// <param name="Header">Column titles; the first column is text, the others are figures.</param>
/// <param name="Rows">As many cells as the header has.</param>
/// <param name="Detail">Left out where room is short.</param>
public sealed record FigureTable(string Title, string Note, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, bool Detail = false);
