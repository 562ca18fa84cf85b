namespace GdrCode.Judging.Chat.Prompts;

/// <summary>A worked example: a candidate and its answer.</summary>
internal sealed record PromptExample
{
    public string Language { get; init; } = "csharp";

    public required string Kind { get; init; }

    public string? Name { get; init; }

    public string? Scope { get; init; }

    public string Place { get; init; } = "production";

    public IReadOnlyList<string> Before { get; init; } = [];

    public IReadOnlyList<string> After { get; init; } = [];

    public required string Text { get; init; }

    public IReadOnlyList<ExamplePart> Suspected { get; init; } = [];

    public required string Reason { get; init; }

    /// <summary>What is sensitive or neutral; empty where the text is clean.</summary>
    public IReadOnlyList<ExamplePart> Parts { get; init; } = [];

    public string Verdict => Parts.Count == 0 ? "clean" : Parts.Any(p => p.Label == "sensitive") ? "sensitive" : "neutral";
}

/// <summary>A part of an example's text.</summary>
internal sealed record ExamplePart
{
    public required string Quote { get; init; }

    public required string Category { get; init; }

    public string Label { get; init; } = "sensitive";

    public string? Replacement { get; init; }
}

/// <summary>A candidate whose answer is known; a reply that gets it wrong is refused as a whole.</summary>
internal sealed record ControlText
{
    public required string Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>What must be among the sensitive parts; null where the text is clean.</summary>
    public string? Quote { get; init; }

    /// <summary>What a rule would suspect there; null where the text is clean.</summary>
    public string? Category { get; init; }
}
