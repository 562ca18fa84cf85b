using System.Text.Json;

using GdrCode.Judging.Chat.Batches;
using GdrCode.Model;

namespace GdrCode;

/// <summary>Reads the answers to a batch into a folder that a run can replay. Total: every request of the plan is answered or listed with the reason.</summary>
public static class BatchImport
{
    /// <summary>Ending of the plan's name; what stands before it is the name of the requests.</summary>
    public const string PlanSuffix = BatchPlan.Suffix;

    /// <param name="responses">Output and error files, in any order; they may be parts, repeat each other and lack lines.</param>
    /// <param name="planFile">The plan that the export wrote.</param>
    /// <param name="folder">Takes the answers, beside those of earlier imports.</param>
    /// <exception cref="InvalidDataException">A file is missing, the plan is none, or the folder holds answers of other requests.</exception>
    public static BatchImportReport Run(IReadOnlyList<string> responses, string planFile, string folder)
    {
        var plan = BatchPlan.Read(planFile);
        var imported = new ImportedAnswers(plan);
        var damaged = new List<string>();
        foreach (var path in responses)
        {
            Read(path, imported, damaged);
        }

        using var cache = ReplayFolder.Open(folder, plan.Settings);
        cache.Add(imported.Answers());
        var unanswered = plan.Entries
            .Where(e => cache.Find(Convert.FromHexString(e.Key)) is null)
            .Select(e => new UnansweredEntry(e.CustomId, e.Repo, e.Path, e.Candidates, imported.ReasonOf(e.CustomId)))
            .ToList();
        using (var stream = new FileStream(Path.Combine(folder, ReplayFolder.UnansweredFile), OwnerOnly.Writing(FileMode.Create)))
        {
            foreach (var entry in unanswered)
            {
                JsonSerializer.Serialize(stream, entry, BatchJson.Default.UnansweredEntry);
                stream.WriteByte((byte)'\n');
            }
        }

        return new BatchImportReport(
            plan.Entries.Count,
            plan.Entries.Count - unanswered.Count,
            new SortedDictionary<string, int>(unanswered.GroupBy(u => u.Reason).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal),
            imported.Duplicates,
            imported.Unknown,
            damaged);
    }

    private static void Read(string path, ImportedAnswers imported, List<string> damaged)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such file of answers");
        }

        var number = 0;
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (ResponseLine.Read(text) is { } line)
            {
                imported.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                damaged.Add($"{path}:{number}");
            }
        }
    }
}

/// <summary>What came of an import.</summary>
/// <param name="Requests">Requests of the plan.</param>
/// <param name="Answered">Those that have an answer now.</param>
/// <param name="Unanswered">Those that have none, by reason.</param>
/// <param name="Duplicates">Further answers to one request; the earliest counts.</param>
/// <param name="Unknown">Lines whose id is not in the plan.</param>
/// <param name="Damaged">Lines that are no answers, as <c>path:line</c>.</param>
public sealed record BatchImportReport(int Requests, int Answered, IReadOnlyDictionary<string, int> Unanswered, int Duplicates, int Unknown, IReadOnlyList<string> Damaged);
