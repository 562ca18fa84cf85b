using GdrCode.Model;
using GdrCode.Reviewing;

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

    /// <summary>Says which decisions of a review did not fit the files of a repository.</summary>
    public static void Unapplied(RepositoryReport report, RunHooks hooks)
    {
        foreach (var note in report.Files.Where(f => f.Action == FileNote.NotApplied))
        {
            hooks.Note?.Invoke(report.Name, note);
        }
    }

    /// <summary>Says which decisions are about repositories that are not among the inputs.</summary>
    public static void Unapplied(Decisions decisions, IEnumerable<RepositoryInput> inputs, RunHooks hooks)
    {
        foreach (var repository in decisions.Repositories.Except(inputs.Select(i => i.Name)))
        {
            hooks.Note?.Invoke(repository, new FileNote(".", FileNote.NotApplied, "missing", "decisions are about a repository of this name, and no input has it"));
        }
    }
}
