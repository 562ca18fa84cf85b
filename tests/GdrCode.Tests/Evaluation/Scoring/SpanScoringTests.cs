using GdrCode.Evaluation;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Scoring;

public class SpanScoringTests
{
    [Fact]
    public void Conventions_DifferInWhatTheyTakeForAMatch()
    {
        // Gold spans: 0-10 name, 11-21 name, 22-32 mail, 33-43 name; one neutral at 44-47.
        var corpus = Marked.Expert(("a/x", "⟦name:0123456789⟧ ⟦name:0123456789⟧ ⟦mail:0123456789⟧ ⟦name:0123456789⟧ ⟦?name:Bob⟧ plain"));
        var aligned = Marked.Align(
            corpus,
            Marked.Span("a/x", 1, 0, 10),                 // exact, right group
            Marked.Span("a/x", 1, 12, 21),                // nine of ten, right group
            Marked.Span("a/x", 1, 22, 32),                // exact, wrong group
            Marked.Span("a/x", 1, 33, 38),                // half
            Marked.Span("a/x", 1, 44, 47),                // on a neutral span: left out
            Marked.Span("a/x", 1, 48, 53));               // spurious

        var scores = SpanScoring.Score(aligned.Lines, Marked.Map);

        Check(scores.Strict, 1 / 5.0, 1 / 4.0);
        Check(scores.Exact, 2 / 5.0, 2 / 4.0);
        Check(scores.Partial, 3 / 5.0, 3 / 4.0);
        Check(scores.Overlap80, 2 / 5.0, 2 / 4.0);
        Check(scores.Overlap80AnyType, 3 / 5.0, 3 / 4.0);
        Check(scores.AnyOverlap, 4 / 5.0, 4 / 4.0);
    }

    [Fact]
    public void TwoPredictionsOnOneSpan_CountOnce_AndNeverBelowZero()
    {
        var aligned = Marked.Align(Marked.Expert(("a/x", "⟦name:0123456789⟧")), Marked.Span("a/x", 1, 0, 6), Marked.Span("a/x", 1, 6, 10));

        var scores = SpanScoring.Score(aligned.Lines, Marked.Map);

        Check(scores.Partial, 0.5 / 2, 0.5 / 1);
        Check(scores.AnyOverlap, 2 / 2.0, 1 / 1.0);
    }

    private static void Check(SpanScore score, double precision, double recall)
    {
        Assert.Equal(precision, score.Precision, 12);
        Assert.Equal(recall, score.Recall, 12);
        Assert.Equal(2 * precision * recall / (precision + recall), score.F1, 12);
    }
}
