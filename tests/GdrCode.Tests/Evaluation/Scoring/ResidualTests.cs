using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Scoring;

public class ResidualTests
{
    [Fact]
    public void ValueThatStillStandsOnItsLine_IsReadable_AndUnmarkedCopiesMayStay()
    {
        var corpus = Marked.Expert(("a/x", "var keller = \"⟦name:keller⟧\"; // ⟦name:Ada Keller⟧ ⟦!v1.0⟧\n⟦name:Ada Keller⟧ ⟦!v2.0⟧"), ("a/withheld", "⟦name:Eve⟧"));
        var refined = CorpusTexts.Of([Marked.File("a/x", "var keller = \"saluvi\"; // Qovuz Saluvi v9.9\nAda Keller v2.0")]);

        // Of three spans one is left; "keller" may stay as an identifier; of two decoys one was changed; both values are distinct and long enough, and both still stand somewhere.
        Assert.Equal(new ResidualScores(3, 1, 2, 2, 2, 1, 1), Residual.Score(corpus, refined));
    }
}
