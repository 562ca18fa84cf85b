namespace GdrCode.Model;

/// <summary>What became of one file: a closed set.</summary>
public abstract record FileOutcome
{
    private FileOutcome()
    {
    }

    /// <summary>Read, nothing to change, copied byte for byte.</summary>
    public sealed record Unchanged : FileOutcome;

    /// <summary>Rewritten and verified.</summary>
    /// <param name="Changes">Number of replaced spans.</param>
    /// <param name="CharactersChanged">UTF-16 units of the original that were replaced.</param>
    public sealed record Rewritten(int Changes, int CharactersChanged) : FileOutcome;

    /// <summary>Not read as text but copied: binary, link, LFS pointer.</summary>
    /// <param name="Reason">A stable word.</param>
    public sealed record PassedThrough(string Reason) : FileOutcome;

    /// <summary>Not written: a key container, too large, unreadable encoding, or not verified.</summary>
    /// <param name="Reason">A stable word.</param>
    /// <param name="Detail">One sentence without any value, or null.</param>
    public sealed record Withheld(string Reason, string? Detail) : FileOutcome;

    /// <summary>Not written because reading or rewriting it failed.</summary>
    /// <param name="Error">One line without any value.</param>
    public sealed record Failed(string Error) : FileOutcome;
}
