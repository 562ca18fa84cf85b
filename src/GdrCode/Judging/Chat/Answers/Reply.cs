namespace GdrCode.Judging.Chat.Answers;

/// <summary>One entry of a reply as it was read, nothing checked.</summary>
internal sealed record ReplyEntry(string Id, string Verdict, IReadOnlyList<ReplyPart> Parts);

/// <summary>A part of an entry as it was read.</summary>
internal sealed record ReplyPart(string Quote, int Occurrence, string Label, string Category, string? Replacement);

/// <summary>Why a candidate got no answer; the words stand in reports.</summary>
internal static class Refusals
{
    /// <summary>The request failed, for instance by time-out.</summary>
    public const string Failed = "request-failed";

    /// <summary>It was never sent: a budget was spent, or the endpoint was given up.</summary>
    public const string NotSent = "not-sent";

    /// <summary>Its batch ended before its turn came.</summary>
    public const string Expired = "expired";

    /// <summary>Its batch was cancelled.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The model declined, or a filter of the provider stepped in.</summary>
    public const string Declined = "declined";

    /// <summary>The reply was cut off.</summary>
    public const string Truncated = "truncated";

    /// <summary>The reply is not what was asked for.</summary>
    public const string Malformed = "malformed";

    /// <summary>A candidate whose answer is known got another one.</summary>
    public const string Control = "control-failed";

    /// <summary>No entry bears its id.</summary>
    public const string Missing = "missing";

    /// <summary>Two entries bear its id.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>The verdict is none of the words, or contradicts the parts.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>A quote is not in the text, or cuts a mask or a hole.</summary>
    public const string Quote = "bad-quote";

    /// <summary>A category is not in the list.</summary>
    public const string Category = "unknown-category";
}
