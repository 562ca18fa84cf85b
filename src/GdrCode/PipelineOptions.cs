using GdrCode.Judging;
using GdrCode.Judging.Chat;
using GdrCode.Model;
using GdrCode.Reviewing;

namespace GdrCode;

/// <summary>Everything a run needs to know, resolved from what the user typed.</summary>
public sealed record PipelineOptions
{
    /// <summary>Files over 5 MiB are withheld unless told otherwise.</summary>
    public const long DefaultMaxFileSize = 5 * 1024 * 1024;

    /// <summary>
    /// A file may take 300 s for each of the three passes, unless told otherwise. The largest file allowed by <see cref="DefaultMaxFileSize"/> takes seconds, so that
    /// neither a slow machine nor many workers decide what is written.
    /// </summary>
    public const double DefaultFileTimeoutSeconds = 300;

    /// <summary>A folder with rules of the user's own, or null.</summary>
    public string? RulesFolder { get; init; }

    /// <summary>Which judge decides: <c>embedded</c> (default) or <c>none</c>.</summary>
    public string Judge { get; init; } = "embedded";

    /// <summary>How a language model is asked, with <see cref="Judge"/> for what it doesn't answer; null to ask none. Default: null.</summary>
    public ChatJudgeOptions? Chat { get; init; }

    /// <summary>What becomes of copyright holders. Default: <see cref="Attribution.Keep"/>.</summary>
    public Attribution Attribution { get; init; }

    /// <summary>Files processed at the same time. Default: the number of cores.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Larger files are withheld, in bytes. Default: <see cref="DefaultMaxFileSize"/>.</summary>
    public long MaxFileSize { get; init; } = DefaultMaxFileSize;

    /// <summary>A file that takes longer in either pass is withheld. Default: <see cref="DefaultFileTimeoutSeconds"/>.</summary>
    public TimeSpan FileTimeout { get; init; } = TimeSpan.FromSeconds(DefaultFileTimeoutSeconds);

    /// <summary>Label every line, not only those that are not clean. Default: false.</summary>
    public bool AllLines { get; init; }

    /// <summary>Rename files whose path holds a sensitive value. Default: false, they are labelled only.</summary>
    public bool RenamePaths { get; init; }

    /// <summary>Work out what <c>scan</c> would write instead of each value. Default: false, it takes as long as rewriting.</summary>
    public bool Fixes { get; init; }

    /// <summary>Write a SARIF file per repository beside the labels. Default: false.</summary>
    public bool SarifFiles { get; init; }

    /// <summary>Honour <c>gdr:allow</c> and its like. Default: true.</summary>
    public bool Suppressions { get; init; } = true;

    /// <summary>Values that are allowed wherever they stand.</summary>
    public IReadOnlySet<string> AllowedValues { get; init; } = new HashSet<string>();

    /// <summary>Findings that are known and allowed. Default: none.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>What reviewers decided about findings. Default: nothing.</summary>
    public Decisions Decisions { get; init; } = Decisions.Empty;
}
