namespace GdrCode.Evaluation.Reporting;

/// <summary>Figures that belong together, to be written as Markdown and as a page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Lead">What was measured on what, one sentence.</param>
/// <param name="Tables">The first is the summary.</param>
/// <param name="Drawings">Under headings of their own, each with a note.</param>
public sealed record FigurePage(string Title, string Lead, IReadOnlyList<FigureTable> Tables, IReadOnlyList<(string Title, string Note, IReadOnlyList<Drawing> Drawings)> Drawings);

/// <summary>One drawing.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Svg">The drawing; colours come from the page.</param>
/// <param name="Style">A class of the page's style sheet; may be empty.</param>
public sealed record Drawing(string Caption, string Svg, string Style = "");
