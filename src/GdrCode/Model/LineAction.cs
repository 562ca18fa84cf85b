using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>What was done about a line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineAction>))]
public enum LineAction
{
    /// <summary>Left as it was, because it is clean or neutral.</summary>
    [JsonStringEnumMemberName("kept")]
    Kept,

    /// <summary>Its sensitive values were replaced.</summary>
    [JsonStringEnumMemberName("rewritten")]
    Rewritten,

    /// <summary>Reported only: nothing was to be written (<c>scan</c>), or the value is allowed.</summary>
    [JsonStringEnumMemberName("flagged")]
    Flagged,

    /// <summary>Its file was not written.</summary>
    [JsonStringEnumMemberName("withheld")]
    Withheld,
}
