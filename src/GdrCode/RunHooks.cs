using GdrCode.Model;

namespace GdrCode;

/// <summary>What a run tells while it works.</summary>
/// <param name="Note">Takes the repository and each file that was not read as text, or not written.</param>
/// <param name="Progress">Takes the progress after every file.</param>
public sealed record RunHooks(Action<string, FileNote>? Note = null, Action<RunProgress>? Progress = null);
