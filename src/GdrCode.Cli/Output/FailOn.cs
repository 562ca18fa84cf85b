namespace GdrCode.Cli.Output;

/// <summary>Which findings make a scan exit with 1.</summary>
internal enum FailOn
{
    /// <summary>Every one.</summary>
    Any,

    /// <summary>Those of medium severity and over.</summary>
    Warning,

    /// <summary>Those of high severity and over.</summary>
    Error,

    /// <summary>None.</summary>
    Never,
}
