using System.Text.Json.Serialization;

using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Student;

namespace GdrCode;

/// <summary>Refines a marked corpus, trains a small language model on each form of it, and asks the models for the values that are marked.</summary>
public static class StudentRun
{
    /// <summary>Trains and examines the three students.</summary>
    /// <param name="corpus">A folder <c>&lt;repository&gt;/&lt;path&gt;</c> of marked files: sensitive values are private facts, decoys are public ones.</param>
    /// <param name="heldOut">A folder of clean code, or null.</param>
    /// <param name="keyFile">The key of surrogates, or null for one of this run alone.</param>
    /// <param name="output">Takes <c>student.json</c>, <c>.md</c> and <c>.html</c>; null to write none.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="InvalidDataException">The corpus can't be read, or holds no fact.</exception>
    public static async Task<StudentScores> RunAsync(string corpus, string? heldOut, string? keyFile, string? output, CancellationToken cancellationToken)
    {
        var files = MarkedCorpus.Read(corpus).ToList();
        var facts = Fact.Of(files, StudentScoring.Order - 1);
        if (facts.Count == 0)
        {
            throw new InvalidDataException($"{corpus}: holds no marked value; mark private facts ⟦category:text⟧ and public ones ⟦!text⟧");
        }

        var clean = heldOut is null ? [] : HeldOut(heldOut);
        var folder = Directory.CreateTempSubdirectory("gdr-student-");
        try
        {
            var (plain, refined) = (Path.Combine(folder.FullName, "plain"), Path.Combine(folder.FullName, "refined"));
            PlainCorpus.Write(files, plain);
            var raw = Path.Combine(plain, PlainCorpus.RepositoriesFolder);
            var inputs = RepositoryInput.Resolve([.. MarkedCorpus.Repositories(raw).Select(r => Path.Combine(raw, r))], revision: null);
            await RefineRun.RunAsync(inputs, refined, keyFile, resume: false, force: false, new PipelineOptions(), new RunHooks(), cancellationToken);
            var forms = await CorpusForms.OfAsync(raw, RefinedFolder.Of(refined), cancellationToken);
            var scores = new StudentScores(files.DistinctBy(f => f.Repository).Count(), files.Count, facts.Count(f => !f.IsPrivate), facts.Count(f => f.IsPrivate),
            [
                StudentScoring.Score("raw", forms.Select(f => f.Raw), facts, clean),
                StudentScoring.Score("redacted", forms.Select(f => f.Redacted), facts, clean),
                StudentScoring.Score("refined", forms.Select(f => f.Refined).OfType<string>(), facts, clean),
            ]);
            if (output is not null)
            {
                new EvaluationFolder(output).Write("student", scores, StudentJson.Default.StudentScores, StudentTables.Page(scores));
            }

            return scores;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> HeldOut(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: no such folder");
        }

        var texts = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Order(StringComparer.Ordinal).Select(PlainText.Read).OfType<string>().ToList();
        return texts.Count > 0 ? texts : throw new InvalidDataException($"{folder}: holds no text file");
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StudentScores))]
internal sealed partial class StudentJson : JsonSerializerContext;
