namespace GdrCode.Evaluation.Diversity;

/// <summary>How much the texts of a corpus differ from each other, in three forms of it.</summary>
/// <param name="Files">Compared with each other.</param>
/// <param name="Lines">Lines that refining or redaction changes, compared with each other.</param>
/// <param name="Forms">The same files and lines in each form.</param>
/// <param name="Explained">The share of the variance of all lines that the two directions of the drawing hold.</param>
public sealed record DiversityScores(int Files, int Lines, IReadOnlyList<DiversityForm> Forms, double Explained);

/// <summary>One form. Higher ROUGE-2 is less diverse, higher distance is more so.</summary>
/// <param name="Form"><c>raw</c>, <c>redacted</c> or <c>refined</c>.</param>
/// <param name="OfFiles">Means over all pairs of files; null where there are fewer than two.</param>
/// <param name="OfLines">Means over all pairs of changed lines; null where there are fewer than two.</param>
/// <param name="Points">Where the lines lie in the drawing.</param>
public sealed record DiversityForm(string Form, PairMeans? OfFiles, PairMeans? OfLines, IReadOnlyList<Point> Points);

/// <summary>Means over all pairs of texts.</summary>
/// <param name="Rouge2">F1 of common pairs of words.</param>
/// <param name="Distance">L2 distance of hashed n-gram embeddings, 0 to 2.</param>
public sealed record PairMeans(double Rouge2, double Distance);

/// <summary>A place in the drawing.</summary>
public readonly record struct Point(double X, double Y);
