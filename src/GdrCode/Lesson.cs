using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What the second pass learns of one file.</summary>
/// <param name="Path">Path inside the repository.</param>
/// <param name="Sensitive">What is sensitive in it; null where nothing was found, not even what is neutral.</param>
internal sealed record Lesson(string Path, IReadOnlyList<JudgedFinding>? Sensitive)
{
    /// <summary>What the file tells of its repository once it is rewritten; null where nothing is, or where an earlier turn told the same.</summary>
    public FileSurvey? Draft { get; init; }

    /// <summary>Whether the file took too long.</summary>
    public bool TimedOut { get; init; }
}
