using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

namespace GdrCode.Evaluation.Student;

/// <summary>A value that a student may have learnt, and how it is asked for.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsPrivate">Whether it is sensitive; else it is a decoy, which everyone may know.</param>
/// <param name="Questions">The tokens before each of its places, and what has to come.</param>
internal sealed record Fact(string Value, bool IsPrivate, IReadOnlyList<Question> Questions)
{
    // Shorter ones are guessed.
    private const int Shortest = 4;

    /// <summary>The distinct values of a corpus; one that is sensitive here and a decoy there is left out.</summary>
    /// <param name="files">The marked files.</param>
    /// <param name="context">How many tokens a question has at most.</param>
    public static IReadOnlyList<Fact> Of(IEnumerable<MarkedFile> files, int context)
    {
        var places = files.SelectMany(f => QuestionsOf(f, context)).Where(p => p.Value.Length >= Shortest).ToList();
        return
        [
            .. places.GroupBy(p => p.Value, StringComparer.Ordinal)
                .Where(g => g.Select(p => p.IsPrivate).Distinct().Count() == 1)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Fact(g.Key, g.First().IsPrivate, [.. g.Select(p => p.Question)])),
        ];
    }

    private static IEnumerable<(string Value, bool IsPrivate, Question Question)> QuestionsOf(MarkedFile file, int context)
    {
        var tokens = CodeTokens.Of(file.Text);
        var starts = new int[tokens.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + tokens[i - 1].Length;
        }

        foreach (var span in file.Spans.Where(s => s.Label != Label.Neutral))
        {
            // A value may begin within a token, behind its blank for instance: the question ends before that token.
            var found = Array.BinarySearch(starts, span.Start);
            var first = found >= 0 ? found : ~found - 1;
            yield return (file.Text[span.Start..span.End], span.Label == Label.Sensitive, new Question([.. tokens.Skip(Math.Max(0, first - context)).Take(Math.Min(first, context))], file.Text[starts[first]..span.End]));
        }
    }
}

/// <summary>What stands before a value, and the answer.</summary>
internal sealed record Question(IReadOnlyList<string> Context, string Answer);
