namespace GdrCode.Cli.Chat;

/// <summary>A remote judge as the user names it: <c>openai:MODEL</c>, <c>azure:DEPLOYMENT</c>, <c>openai-compatible:MODEL</c>, with <c>cascade:</c> before it.</summary>
/// <param name="Provider">Who answers.</param>
/// <param name="Model">Model or deployment.</param>
/// <param name="Cascade">Whether only what the embedded judge is unsure of is asked.</param>
internal sealed record JudgeSpec(string Provider, string Model, bool Cascade)
{
    public const string OpenAI = "openai";
    public const string Azure = "azure";
    public const string Compatible = "openai-compatible";

    private const string Replay = "replay:";

    /// <summary>What stands in labels and reports.</summary>
    public string Name => $"{Provider}:{Model}";

    /// <summary>The folder of imported answers that <paramref name="text"/> names as a judge: <c>replay:DIR</c>; null where it names another judge.</summary>
    public static string? ReplayFolder(string? text) => text?.StartsWith(Replay, StringComparison.Ordinal) == true && text.Length > Replay.Length ? text[Replay.Length..] : null;

    /// <summary>Null where <paramref name="text"/> names no remote judge.</summary>
    public static JudgeSpec? TryParse(string? text)
    {
        const string cascade = "cascade:";
        var isCascade = text?.StartsWith(cascade, StringComparison.Ordinal) == true;
        var rest = isCascade ? text![cascade.Length..] : text ?? "";
        return rest.Split(':', 2) is [OpenAI or Azure or Compatible, { Length: > 0 }] parts ? new JudgeSpec(parts[0], parts[1], isCascade) : null;
    }
}
