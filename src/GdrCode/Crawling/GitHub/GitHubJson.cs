using System.Text.Json.Serialization;

namespace GdrCode.Crawling;

/// <summary>One page of a search.</summary>
internal sealed record SearchPage(int TotalCount, bool IncompleteResults, IReadOnlyList<GitHubRepository>? Items);

/// <summary>A reply that is kept to ask for it again under its ETag.</summary>
internal sealed record KeptReply(string Address, string ETag, string? Link, string Body);

/// <summary>What GitHub sends, and what is kept of it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 32)]
[JsonSerializable(typeof(GitHubRepository))]
[JsonSerializable(typeof(IReadOnlyList<GitHubRepository>))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(KeptReply))]
internal sealed partial class GitHubJson : JsonSerializerContext;
