using System.Text.Json.Serialization;

namespace GdrCode.Crawling;

/// <summary>Why a repository is not in a crawl.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeftOutReason>))]
public enum LeftOutReason
{
    /// <summary>It has no commits.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>It is larger than a clone may be, or its tree names too many files.</summary>
    [JsonStringEnumMemberName("too-large")]
    TooLarge,

    /// <summary>It took longer than a clone may take, or the server fell silent.</summary>
    [JsonStringEnumMemberName("too-slow")]
    TooSlow,

    /// <summary>It is not there any more, or the commit is not, or it is shown to nobody without a token.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,

    /// <summary>Its URL, or where the server leads to, is not one that is cloned.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>What the server sends is no repository that can be read.</summary>
    [JsonStringEnumMemberName("damaged")]
    Damaged,

    /// <summary>The server failed again and again.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}

/// <summary>What follows from a <see cref="LeftOutReason"/>.</summary>
public static class LeftOutReasons
{
    /// <summary>Whether something went wrong: that there is nothing to take, or more than is wanted, is no fault.</summary>
    public static bool IsFault(this LeftOutReason reason) => reason is not (LeftOutReason.Empty or LeftOutReason.TooLarge);

    /// <summary>The stable word of a reason, for instance <c>too-large</c>.</summary>
    public static string Word(this LeftOutReason reason) => reason switch
    {
        LeftOutReason.Empty => "empty",
        LeftOutReason.TooLarge => "too-large",
        LeftOutReason.TooSlow => "too-slow",
        LeftOutReason.Gone => "gone",
        LeftOutReason.Refused => "refused",
        LeftOutReason.Damaged => "damaged",
        LeftOutReason.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
