using System.Text.Json.Serialization;

using GdrCode.Model;

namespace GdrCode.Reviewing;

/// <summary>What a reviewer says of a finding.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewAnswer>))]
public enum ReviewAnswer
{
    /// <summary>Nothing, or nothing any more.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>It is sensitive.</summary>
    [JsonStringEnumMemberName("accept")]
    Accept,

    /// <summary>It is clean.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,

    /// <summary>Experts would split; it is kept.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,
}

/// <summary>Answers as labels.</summary>
internal static class ReviewAnswers
{
    public static Label ToLabel(this ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Accept => Label.Sensitive,
        ReviewAnswer.Neutral => Label.Neutral,
        _ => Label.Clean,
    };
}
