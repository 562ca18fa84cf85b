using GdrCode.Evaluation;
using GdrCode.Evaluation.Student;

namespace GdrCode.Tests.Evaluation.Student;

public class NgramModelTests
{
    // Each byte, and the end, is one of 257 signs.
    private static readonly Func<string, double> ByBytes = token => Math.Pow(1.0 / 257, token.Length + 1);

    [Fact]
    public void Probability_IsWittenBells_DownToTheSpelling()
    {
        var model = new NgramModel(order: 2, ByBytes);
        model.Learn(["a", "b", "a", "c"]);

        // Four tokens, three different; behind "a" two tokens, both different. A token of one byte is spelled by two of 257 signs.
        var spelled = 1.0 / 257 / 257;
        var a = (2 + (3 * spelled)) / (4 + 3);
        var b = (1 + (3 * spelled)) / (4 + 3);
        Assert.Equal(a, model.Probability([], "a"), 12);
        Assert.Equal(3 * spelled / (4 + 3), model.Probability([], "x"), 12);
        Assert.Equal((1 + (2 * b)) / (2 + 2), model.Probability(["a"], "b"), 12);
        Assert.Equal(2 * a / (2 + 2), model.Probability(["a"], "a"), 12);
        Assert.Equal(a, model.Probability(["never seen"], "a"), 12);
        Assert.Equal(b, model.Probability(["c"], "b"), 12);
    }

    [Theory]
    [InlineData("the")]
    [InlineData("of", "the")]
    [InlineData("nowhere")]
    public void Probabilities_OfWhatWasLearntAndOfTheRest_SumToOne(params string[] context)
    {
        var model = new NgramModel(order: 3, ByBytes);
        string[] text = ["of", "the", "sun", "of", "the", "moon", "the", "sun"];
        model.Learn(text);

        var known = text.Distinct().Sum(t => model.Probability(context, t));
        // All texts together are spelled with probability 1; what is left belongs to those that were not learnt.
        var unknown = model.Probability(context, "x") / Math.Pow(1.0 / 257, 2);
        var learntSpelled = text.Distinct().Sum(t => Math.Pow(1.0 / 257, t.Length + 1));

        Assert.Equal(1, known + (unknown * (1 - learntSpelled)), 12);
    }

    [Fact]
    public void Next_IsTheLikeliest_AndTheFirstInOrderOfEquals()
    {
        var model = new NgramModel(order: 3, ByBytes);
        model.Learn(["x", "b", "x", "a", "y", "y", "y"]);

        Assert.Equal("a", model.Next(["x"]));       // a and b followed once each
        Assert.Equal("a", model.Next(["y", "x"]));  // never seen together: as behind x alone
        Assert.Equal("x", model.Next(["b"]));
        Assert.Equal("y", model.Next(["unknown"])); // the commonest
    }

    [Fact]
    public void Next_OfNothingLearnt_IsNothing() => Assert.Null(new NgramModel(order: 3, ByBytes).Next(["x"]));

    [Fact]
    public void Next_AgreesWithTheProbabilities()
    {
        var model = new NgramModel(order: 4, ByBytes);
        var tokens = CodeTokens.Of(string.Concat(Enumerable.Range(0, 40).Select(i => $"var x{i % 7} = call({i % 3}, y{i % 5});\n")));
        model.Learn(tokens);

        for (var i = 4; i < tokens.Count; i++)
        {
            string[] context = [.. tokens.Skip(i - 3).Take(3)];
            Assert.Equal(tokens.Distinct().Max(t => model.Probability(context, t)), model.Probability(context, model.Next(context)!), 12);
        }
    }
}
