using System.Text.Json.Serialization.Metadata;

using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode;

/// <summary>The JSON of outputs, for those who write them elsewhere.</summary>
public static class OutputFormats
{
    /// <summary>A <see cref="RunReport"/>, indented.</summary>
    public static JsonTypeInfo<RunReport> Report => OutputJson.Indented.RunReport;

    /// <summary>A row of <c>spans.jsonl</c>.</summary>
    public static JsonTypeInfo<SpanLabel> Span => OutputJson.Rows.SpanLabel;
}
