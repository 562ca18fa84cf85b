using System.Text.Json.Serialization;

namespace GdrCode.Reviewing;

/// <summary>A part of one line of an original file. Lines count from 1, 0 stands for the path; columns from 0 in code points, the end is exclusive.</summary>
public sealed record ReviewPlace(
    [property: JsonPropertyName("line"), JsonRequired] int Line,
    [property: JsonPropertyName("start"), JsonRequired] int Start,
    [property: JsonPropertyName("end"), JsonRequired] int End);
