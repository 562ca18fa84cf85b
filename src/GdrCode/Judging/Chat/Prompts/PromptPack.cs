namespace GdrCode.Judging.Chat.Prompts;

/// <summary>The texts of one criterion: <c>rules/prompts/&lt;criterion&gt;/</c>.</summary>
internal sealed record PromptPack
{
    /// <summary>The criterion that ships with the tool.</summary>
    public const string Privacy = "privacy";

    public required string Criterion { get; init; }

    /// <summary>Counts up with every change of the texts or of the format of requests and replies.</summary>
    public required int Version { get; init; }

    /// <summary>A hash of all texts, so that an edited prompt is never taken for the one that was measured.</summary>
    public required string Hash { get; init; }

    /// <summary>What is sensitive, clean and neutral.</summary>
    public required string System { get; init; }

    /// <summary>What comes in and what must come back.</summary>
    public required string Contract { get; init; }

    /// <summary>The line over the list of categories.</summary>
    public required string Categories { get; init; }

    /// <summary>The last line of a request; <c>{ids}</c> stands for the ids to answer.</summary>
    public required string Answer { get; init; }

    /// <summary>What every question for other words begins with.</summary>
    public required string Rewording { get; init; }

    public required IReadOnlyList<PromptExample> Examples { get; init; }

    public required IReadOnlyList<ControlText> SensitiveControls { get; init; }

    public required IReadOnlyList<ControlText> CleanControls { get; init; }

    /// <summary>Criterion, version and hash, as they stand in reports and cache keys.</summary>
    public string Id => $"{Criterion}/{Version}+{Hash}";

    /// <summary>Loads a criterion that ships with the tool.</summary>
    /// <exception cref="InvalidDataException">A file is missing, malformed or unbalanced.</exception>
    public static PromptPack Load(string criterion = Privacy) => PromptPackLoader.Load(criterion);
}
