using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What a run tells while it works. All are called one at a time, <paramref name="Cloning"/> perhaps on another thread.</summary>
/// <param name="Note">Takes the repository and each file that was not read as text, or not written.</param>
/// <param name="Progress">Takes the progress after every file and pass.</param>
/// <param name="Cloning">Takes the repository and how far its clone is.</param>
public sealed record RunHooks(Action<string, FileNote>? Note = null, Action<RunProgress>? Progress = null, Action<string, CloneProgress>? Cloning = null)
{
    internal IProgress<CloneProgress>? CloneOf(string repository) => Cloning is null ? null : new CloneReporter(repository, Cloning);

    // Progress<T> would post to the thread pool, where late reports come after the first file.
    private sealed class CloneReporter(string repository, Action<string, CloneProgress> clone) : IProgress<CloneProgress>
    {
        public void Report(CloneProgress value) => clone(repository, value);
    }
}
