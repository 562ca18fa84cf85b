using GdrCode.Model;

namespace GdrCode;

/// <summary>Which files a report must name: all that were not read as text, or not written.</summary>
internal static class Notes
{
    public static FileNote? Of(FileResult result) => result.Outcome switch
    {
        FileOutcome.PassedThrough passed => new FileNote(result.Entry.Path, "passed", passed.Reason, null),
        FileOutcome.Withheld withheld => new FileNote(result.Entry.Path, "withheld", withheld.Reason, withheld.Detail),
        FileOutcome.Failed failed => new FileNote(result.Entry.Path, "failed", "error", failed.Error),
        _ => null,
    };
}
