using System.Text.Json.Nodes;

namespace GdrCode.Cli.Tests.Actions;

/// <summary>What started a workflow, with the part of its payload that actions read.</summary>
internal sealed record ActionEvent(string Name, JsonObject Payload)
{
    public const string Repository = "kivilinn/billing";

    public static ActionEvent Push(string before, string after) => new("push", new JsonObject
    {
        ["ref"] = "refs/heads/main",
        ["before"] = before,
        ["after"] = after,
        ["repository"] = new JsonObject { ["full_name"] = Repository },
    });

    /// <param name="baseSha">The commit that is merged into.</param>
    /// <param name="headSha">The commit that is merged.</param>
    /// <param name="headRepository">Where the branch lies; null where that was deleted.</param>
    public static ActionEvent PullRequest(string baseSha, string headSha, string? headRepository = Repository) => new("pull_request", new JsonObject
    {
        ["action"] = "synchronize",
        ["before"] = new string('1', 40),
        ["number"] = 7,
        ["pull_request"] = new JsonObject
        {
            ["base"] = new JsonObject { ["sha"] = baseSha, ["repo"] = new JsonObject { ["full_name"] = Repository } },
            ["head"] = new JsonObject { ["sha"] = headSha, ["repo"] = headRepository is null ? null : new JsonObject { ["full_name"] = headRepository, ["fork"] = headRepository != Repository } },
        },
    });

    public static ActionEvent Schedule { get; } = new("schedule", new JsonObject { ["schedule"] = "0 4 * * 1" });
}
