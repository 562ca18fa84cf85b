namespace GdrCode.Cli;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCodes
{
    /// <summary>Done, nothing sensitive left.</summary>
    public const int Done = 0;

    /// <summary><c>scan</c> found sensitive lines, or files were withheld.</summary>
    public const int Found = 1;

    /// <summary>Usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>Input damaged.</summary>
    public const int Damaged = 65;

    /// <summary>Internal error.</summary>
    public const int Internal = 70;

    /// <summary>Input or output failed.</summary>
    public const int Io = 74;

    /// <summary>Interrupted, or not finished yet; what is finished is kept.</summary>
    public const int Interrupted = 75;
}
