using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Numbers by which a text refers to something public or to itself: reports of a tracker, messages, events of a calendar, secrets that are kept elsewhere.</summary>
internal static class References
{
    // As trackers write them: code hosts, Bugzilla, Trac, and sites of questions.
    private static readonly string[] Trackers = ["/issues/", "/issue/", "/pull/", "/pulls/", "/merge_requests/", "/bugs/", "/questions/", "show_bug.cgi?id=", "/ticket/", "/tickets/", "/discussions/"];

    private static readonly string[] Headers = ["Message-ID:", "In-Reply-To:", "References:", "Content-ID:"];

    // In a calendar it stands alone; "uid:" is an account elsewhere.
    private const string Event = "UID:";

    private static readonly SearchValues<char> LinkEnds = SearchValues.Create(" \t\"'<>(");

    /// <summary>Whether a number is that of a report in a tracker that its link leads to: <c>https://github.com/dotnet/runtime/issues/52489</c>.</summary>
    public static bool AreReport(SourceFile file, Finding finding)
    {
        if (finding.Value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var before = Surroundings.Before(file, finding);
        before = before[(before.LastIndexOfAny(LinkEnds) + 1)..];
        return before.Contains("://", StringComparison.Ordinal) && EndsInAny(before, Trackers);
    }

    /// <summary>Whether what looks like a mailbox is the number of a message or of an event: <c>Message-ID: &lt;652ce71e.7b02@…&gt;</c>.</summary>
    public static bool AreMessage(SourceFile file, Finding finding)
    {
        var before = Surroundings.Before(file, finding).TrimEnd(" <\t");
        return EndsInAny(before, Headers) || before.Trim("\" \t").SequenceEqual(Event);
    }

    /// <summary>Whether a value is the number under which TeamCity keeps a secret: <c>credentialsJSON:6be4e606-…</c>.</summary>
    public static bool AreKept(SourceFile file, Finding finding) => Surroundings.Before(file, finding).EndsWith("credentialsJSON:", StringComparison.Ordinal);

    private static bool EndsInAny(ReadOnlySpan<char> text, string[] ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
