using GdrCode.Detection;

namespace GdrCode;

/// <summary>What the second pass learns of one file.</summary>
/// <param name="Path">Path inside the repository.</param>
/// <param name="Values">Its sensitive values, as far as they are sure; null where nothing was found.</param>
internal sealed record Lesson(string Path, IReadOnlyList<JudgedValue>? Values)
{
    /// <summary>Whether the file took too long.</summary>
    public bool TimedOut { get; init; }
}
