using System.Text.Json.Serialization;

using GdrCode.Judging.Chat.Clients;

namespace GdrCode.Cli.Chat;

/// <summary>How the files beside requests are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatAttempt))]
[JsonSerializable(typeof(SubmittedBatch))]
internal sealed partial class ChatFilesJson : JsonSerializerContext;
