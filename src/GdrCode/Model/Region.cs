using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>A place in a file as SARIF counts: lines and columns from 1, columns in UTF-16 units, the end column exclusive.</summary>
public sealed record Region(
    [property: JsonPropertyName("startLine")] int StartLine,
    [property: JsonPropertyName("startColumn")] int StartColumn,
    [property: JsonPropertyName("endLine")] int EndLine,
    [property: JsonPropertyName("endColumn")] int EndColumn);
