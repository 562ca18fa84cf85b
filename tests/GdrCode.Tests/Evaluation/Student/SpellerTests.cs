using GdrCode.Evaluation.Student;

namespace GdrCode.Tests.Evaluation.Student;

public class SpellerTests
{
    [Fact]
    public void LettersThatFollowEachOtherElsewhere_AreLikelier()
    {
        var speller = new Speller(["ring", "sing", "king", "king"]);

        Assert.True(speller.Probability("wing") > 100 * speller.Probability("gniw"));
        Assert.Equal(new Speller(["ring", "sing", "king"]).Probability("wing"), speller.Probability("wing"));
    }

    [Fact]
    public void Spelling_OfNothingLearnt_IsByBytes() => Assert.Equal(Math.Pow(1.0 / 257, 4), new Speller([]).Probability("aé"), 15);

    [Fact]
    public void Probabilities_DoNotSumToMoreThanOne()
    {
        var speller = new Speller(["ab", "b", "aab"]);
        var texts = new List<string> { "" };
        for (var first = 0; texts.Count < 4000; first++)
        {
            texts.AddRange(new[] { "a", "b", "c" }.Select(l => texts[first] + l));
        }

        // The rest is that of texts with other letters.
        Assert.InRange(texts.Sum(speller.Probability), 0.6, 1);
    }
}
