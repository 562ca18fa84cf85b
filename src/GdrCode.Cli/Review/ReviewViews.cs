using System.Text.Json;
using System.Text.Json.Serialization;

using GdrCode.Reviewing;

namespace GdrCode.Cli.Review;

/// <summary>What the page is told, and tells.</summary>
internal sealed record FindingsView(RunView Run, IReadOnlyList<FindingView> Findings);

/// <summary>What is reviewed, by whom.</summary>
internal sealed record RunView(string Name, string Reviewer, string Decisions, IReadOnlyList<CategoryView> Categories);

internal sealed record CategoryView(string Id, string Group, string Description);

/// <summary>A finding; <paramref name="Value"/> numbers the distinct values.</summary>
internal sealed record FindingView(
    int Id, string Repo, string Path, int Line, int Column, int LastLine, string Found, string Label, double Confidence, string Rule, string? Reason, string? Surrogate,
    string Before, string Text, string After, string? Unfit, int Value, bool IsMark, StateView State);

internal sealed record StateView(ReviewAnswer Answer, string Category, string? Surrogate, IReadOnlyList<string> Others);

internal sealed record ChangedView(int Id, StateView State);

internal sealed record ReplyView(IReadOnlyList<ChangedView> Changed, FindingView? Finding = null);

internal sealed record SurrogateView(string Surrogate);

internal sealed record DecideRequest(int Id, ReviewAnswer Answer, string Category, string? Surrogate, bool Everywhere);

internal sealed record MarkRequest(int Beside, PositionView From, PositionView To, string Category);

internal sealed record PositionView(int Line, int Column);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FindingsView))]
[JsonSerializable(typeof(ReplyView))]
[JsonSerializable(typeof(SurrogateView))]
[JsonSerializable(typeof(ReviewContext))]
[JsonSerializable(typeof(DecideRequest))]
[JsonSerializable(typeof(MarkRequest))]
internal sealed partial class ReviewViews : JsonSerializerContext;
