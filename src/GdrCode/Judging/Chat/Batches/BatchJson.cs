using System.Text.Json.Serialization;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>How the files beside batches are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, WriteIndented = false)]
[JsonSerializable(typeof(BatchSettings))]
[JsonSerializable(typeof(BatchEntry))]
[JsonSerializable(typeof(UnansweredEntry))]
internal sealed partial class BatchJson : JsonSerializerContext;
