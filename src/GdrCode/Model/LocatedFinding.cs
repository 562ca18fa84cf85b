namespace GdrCode.Model;

/// <summary>A judged value as reports show it: where it stands and what it is, never the value itself.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path below the root of the git repository, with <c>/</c>.</param>
/// <param name="Region">The first run that the value is written in.</param>
/// <param name="Category">What it is.</param>
/// <param name="Rule">Rule id.</param>
/// <param name="Confidence">Belief that the value is sensitive, 0 to 1.</param>
/// <param name="Fingerprint">Keyed fingerprint of category and value.</param>
/// <param name="LineHash">Hash of the line as code scanning computes it, with the occurrence: <c>1a2b…:1</c>.</param>
public sealed record LocatedFinding(
    string Repository, string Path, Region Region, Category Category, string Rule, double Confidence, string Fingerprint, string LineHash)
{
    /// <summary>Who allowed the value; null where it counts.</summary>
    public Allowance? Allowance { get; init; }

    /// <summary>Whether the file is sensitive as a whole and was not read.</summary>
    public bool IsWholeFile { get; init; }

    /// <summary>What to write instead, run by run; empty where nothing verified is at hand.</summary>
    public IReadOnlyList<Replacement> Fix { get; init; } = [];

    /// <summary>How bad it is when the value is real, 0 to 10.</summary>
    public double Severity => Severities.Of(Category);
}

/// <summary>Text that takes the place of a region.</summary>
public sealed record Replacement(Region Region, string Text);
