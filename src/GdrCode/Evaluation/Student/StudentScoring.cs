namespace GdrCode.Evaluation.Student;

/// <summary>Trains a student and examines it.</summary>
internal static class StudentScoring
{
    /// <summary>Tokens of a run that is counted: eight before, and the one that follows. Long enough to learn values by heart, as large models do.</summary>
    public const int Order = 9;

    /// <summary>Trains on texts, asks for facts, and measures how well it foresees other code.</summary>
    /// <param name="form">What the texts are called.</param>
    /// <param name="texts">To train on.</param>
    /// <param name="facts">To ask for.</param>
    /// <param name="heldOut">Code that none of the forms holds; may be empty.</param>
    public static StudentForm Score(string form, IEnumerable<string> texts, IReadOnlyList<Fact> facts, IReadOnlyList<string> heldOut)
    {
        var learnt = texts.Select(CodeTokens.Of).ToList();
        var model = new NgramModel(Order, new Speller(learnt.SelectMany(t => t)).Probability);
        learnt.ForEach(model.Learn);

        var known = facts.Where(f => f.Questions.Any(q => Knows(model, q))).ToList();
        return new StudentForm(form, learnt.Sum(t => (long)t.Count), known.Count(f => !f.IsPrivate), known.Count(f => f.IsPrivate), heldOut.Count == 0 ? null : Perplexity(model, heldOut));
    }

    /// <summary>Whether the likeliest continuation is the answer.</summary>
    public static bool Knows(NgramModel model, Question question)
    {
        var (context, said) = (question.Context.ToList(), string.Empty);
        while (said.Length < question.Answer.Length)
        {
            if (model.Next(context) is not { } next)
            {
                return false;
            }

            said += next;
            context.Add(next);
            if (!question.Answer.StartsWith(said, StringComparison.Ordinal) && !said.StartsWith(question.Answer, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many tokens the model wavers between, on average.</summary>
    public static double Perplexity(NgramModel model, IEnumerable<string> texts)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var tokens in texts.Select(CodeTokens.Of))
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                sum += Math.Log(model.Probability([.. tokens.Skip(Math.Max(0, i - Order + 1)).Take(Math.Min(i, Order - 1))], tokens[i]));
                count++;
            }
        }

        return Math.Exp(-sum / Math.Max(1, count));
    }
}
