namespace GdrCode;

/// <summary>How a run is reviewed.</summary>
public sealed record ReviewOptions
{
    /// <summary>Name of the decisions file in <c>restricted/</c>.</summary>
    public const string DefaultFile = "decisions.jsonl";

    /// <summary>Who decides, as it stands in the decisions. Default: the user's name on this machine.</summary>
    public string Reviewer { get; init; } = Environment.UserName;

    /// <summary>Where decisions are written; null for <see cref="DefaultFile"/> in the run's <c>restricted/</c>.</summary>
    public string? DecisionsFile { get; init; }

    /// <summary>The key of the run; null for the one in its <c>restricted/</c>, where there is one.</summary>
    public string? KeyFile { get; init; }

    /// <summary>A folder with rules of the user's own, or null.</summary>
    public string? RulesFolder { get; init; }
}
