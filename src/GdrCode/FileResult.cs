using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What the pipeline gives for one entry of a repository.</summary>
internal sealed record FileResult(SourceEntry Entry, FileOutcome Outcome)
{
    /// <summary>Where it is written; differs from the entry's path only where paths are renamed.</summary>
    public string TargetPath { get; init; } = Entry.Path;

    /// <summary>The bytes to write; null where nothing is.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Where a symbolic link points; null for files.</summary>
    public string? LinkTarget { get; init; }

    /// <summary>The diff, as bytes; empty where nothing changed.</summary>
    public byte[] Patch { get; init; } = [];

    public IReadOnlyList<LineLabel> Lines { get; init; } = [];

    public IReadOnlyList<SpanLabel> Spans { get; init; } = [];

    /// <summary>What <c>.gitattributes</c> says of the file; null where it says nothing.</summary>
    public FileLabel? Label { get; init; }

    /// <summary>How far the file is from its original; null where it is unchanged or not written.</summary>
    public FileDelta? Delta { get; init; }

    /// <summary>The findings with their places; empty where no report asks for them.</summary>
    public IReadOnlyList<LocatedFinding> Located { get; init; } = [];

    /// <summary>The lines that a scan would rewrite; empty where fixes are not asked for.</summary>
    public IReadOnlyList<LineFix> Fixes { get; init; } = [];

    public Counts Counts { get; init; } = new();
}
