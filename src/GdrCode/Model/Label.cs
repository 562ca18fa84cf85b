using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>What a value or a line is under the labelling policy.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Label>))]
public enum Label
{
    /// <summary>Public, generic, synthetic by convention, or a placeholder.</summary>
    [JsonStringEnumMemberName("clean")]
    Clean,

    /// <summary>An expert panel would split; scores neither way.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,

    /// <summary>Real data about a person, a live credential or a private location in a network.</summary>
    [JsonStringEnumMemberName("sensitive")]
    Sensitive,
}
