namespace GdrCode.Cli.Output;

/// <summary>What <c>scan</c> prints to standard output.</summary>
internal enum ScanFormat
{
    /// <summary>A line per sensitive value, for people and for <c>grep</c>.</summary>
    Table,

    /// <summary>The labelled spans as JSON lines.</summary>
    Json,

    /// <summary>One SARIF 2.1.0 log.</summary>
    Sarif,

    /// <summary>Annotations of GitHub Actions.</summary>
    GitHub,

    /// <summary>A summary for a pull request or a job.</summary>
    Markdown,
}
