using System.Globalization;

using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode;

/// <summary>What becomes of entries whose text was not read: copied, linked, withheld or left out, and always named.</summary>
internal static class UnreadResults
{
    public static FileResult Of(FileInput input)
    {
        var reason = input.Reason!.Value;
        return input switch
        {
            FileInput.Copied copied => Passed(copied.Entry, reason) with { Content = copied.Bytes },
            FileInput.Link link => Passed(link.Entry, reason) with { LinkTarget = link.Target },
            FileInput.Withheld withheld => new FileResult(withheld.Entry, new FileOutcome.Withheld(reason.Word(), withheld.Detail))
            {
                Counts = new Counts { Files = 1, FilesWithheld = 1 },
            },
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
    }

    /// <summary>A file that took longer than it may.</summary>
    public static FileResult TimedOut(SourceEntry entry, TimeSpan limit) =>
        Of(new FileInput.Withheld(entry, UnreadReason.TimeOut, string.Create(CultureInfo.InvariantCulture, $"took more than {limit.TotalSeconds} s; --file-timeout grants more")));

    private static FileResult Passed(SourceEntry entry, UnreadReason reason) => new(entry, new FileOutcome.PassedThrough(reason.Word()))
    {
        Counts = new Counts { Files = 1, FilesPassed = 1 },
    };
}
