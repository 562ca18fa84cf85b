using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using GdrCode.Model;

namespace GdrCode.Evaluation;

/// <summary>One row of an expert's <c>lines.jsonl</c>; a line with a decoy is one that is clean and holds a decoy.</summary>
internal sealed record ExpertLine(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("label")] Label Label,
    [property: JsonPropertyName("decoy")] bool Decoy)
{
    [JsonIgnore]
    public LinePlace Place => new(Repository, Path, Line);
}

/// <summary>One row of an expert's <c>spans.jsonl</c>; columns count code points from 0, ends are exclusive.</summary>
internal sealed record ExpertSpan(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("line")] int Line,
    [property: JsonPropertyName("start")] int Start,
    [property: JsonPropertyName("end")] int End,
    [property: JsonPropertyName("kind")] Label Kind,
    [property: JsonPropertyName("category")] string Category,
    [property: JsonPropertyName("text")] string? Text = null)
{
    /// <summary>The end of a span whose columns the source doesn't give.</summary>
    public const int LineEnd = int.MaxValue;

    [JsonIgnore]
    public LinePlace Place => new(Repository, Path, Line);

    /// <summary>Whether the source names the line and no columns.</summary>
    [JsonIgnore]
    public bool WholeLine => End == LineEnd;
}

[JsonSerializable(typeof(ExpertLine))]
[JsonSerializable(typeof(ExpertSpan))]
[JsonSerializable(typeof(LineLabel))]
[JsonSerializable(typeof(SpanLabel))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    /// <summary>Rows as they are written: letters of all scripts stay as they are.</summary>
    public static EvaluationJson Rows { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
