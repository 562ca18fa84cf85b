using GdrCode.Evaluation;
using GdrCode.Evaluation.Student;

namespace GdrCode.Tests.Evaluation.Student;

public class StudentScoringTests
{
    [Fact]
    public void Facts_AreDistinctValues_AskedForInEveryPlace()
    {
        var file = Marked.File("a/x", "ask ⟦name:Ada Ames⟧ or m⟦handle:ames⟧ and read ⟦!Knuth⟧; ⟦?name:Nobody⟧ ⟦name:Eve⟧\n⟦name:Ada Ames⟧ ⟦name:Both⟧ ⟦!Both⟧");

        var facts = Fact.Of([file], context: 2);

        Assert.Equal([("Ada Ames", true, 2), ("Knuth", false, 1), ("ames", true, 1)], facts.Select(f => (f.Value, f.IsPrivate, f.Questions.Count)));
        Assert.Equal(["ask"], facts[0].Questions[0].Context);
        Assert.Equal(" Ada Ames", facts[0].Questions[0].Answer);
        Assert.Equal([" Ames", " or"], facts[2].Questions[0].Context);
        Assert.Equal(" mames", facts[2].Questions[0].Answer);
    }

    [Fact]
    public void Student_KnowsWhatItRead_AndNothingElse()
    {
        const string Raw = "// call Ada Ames at once\n// see Knuth for more\n// ring me\n";
        var facts = Fact.Of([Marked.File("a/x", "// call ⟦name:Ada Ames⟧ at once\n// see ⟦!Knuth⟧ for more\n// ring me\n")], context: 5);

        var raw = StudentScoring.Score("raw", [Raw], facts, []);
        var refined = StudentScoring.Score("refined", [Raw.Replace("Ada Ames", "Qov Saluv", StringComparison.Ordinal)], facts, []);
        var redacted = StudentScoring.Score("redacted", [Raw.Replace("Ada Ames", "[NAME]", StringComparison.Ordinal).Replace("Knuth", "[NAME]", StringComparison.Ordinal)], facts, []);

        Assert.Equal((1, 1), (raw.PublicRight, raw.PrivateExtracted));
        Assert.Equal((1, 0), (refined.PublicRight, refined.PrivateExtracted));
        Assert.Equal((0, 0), (redacted.PublicRight, redacted.PrivateExtracted));
        Assert.Equal(CodeTokens.Of(Raw).Count, raw.Tokens);
        Assert.Null(raw.Perplexity);
    }

    [Fact]
    public void Perplexity_IsTheInverseGeometricMeanOfTheProbabilities()
    {
        var model = new NgramModel(StudentScoring.Order, _ => 0.001);
        model.Learn(["a", " b"]);

        var first = model.Probability([], " b");
        var second = model.Probability([" b"], ".");

        Assert.Equal(Math.Pow(first * second, -0.5), StudentScoring.Perplexity(model, [" b."]), 9);
    }
}
