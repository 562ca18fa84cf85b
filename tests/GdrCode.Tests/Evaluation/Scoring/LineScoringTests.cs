using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Scoring;

public class LineScoringTests
{
    // Three repositories: one with two sensitive lines and a neutral one, one clean with a decoy, one with a sensitive line in a second file.
    private static readonly ExpertCorpus Corpus = Marked.Expert(
        ("a/x.cs", "⟦name:Ada⟧ and ⟦mail:m@x⟧\nplain\n⟦?name:Bob⟧\n⟦name:Eve⟧"),
        ("b/x.cs", "⟦!v1⟧\nplain"),
        ("c/x.cs", "plain"),
        ("c/y.cs", "⟦name:Kim⟧"));

    [Fact]
    public void Lines_CountEveryCell_AndLeaveNeutralOnesOut()
    {
        var aligned = Marked.Align(Corpus, Marked.Span("a/x.cs", 1, 0, 3), Marked.Span("a/x.cs", 3, 0, 3), Marked.Span("b/x.cs", 1, 0, 2));

        Assert.Equal(new ConfusionMatrix(1, 1, 2, 3), LineScoring.Lines(aligned.Lines));
    }

    [Fact]
    public void Units_AreSensitive_WhenALineOfThemIs()
    {
        var aligned = Marked.Align(Corpus, Marked.Span("a/x.cs", 1, 0, 3), Marked.Span("b/x.cs", 2, 0, 5), Marked.Span("c/x.cs", 1, 0, 5));

        // c is found at repository level although the wrong file was hit; at file level it counts as a false alarm and a miss.
        Assert.Equal(new ConfusionMatrix(2, 1, 0, 0), LineScoring.Units(aligned.Lines, p => p.Repository));
        Assert.Equal(new ConfusionMatrix(1, 2, 1, 0), LineScoring.Units(aligned.Lines, p => (p.Repository, p.Path)));
    }

    [Fact]
    public void Leaks_CountFilesAndRepositories_WithASpanThatNothingTouches()
    {
        var aligned = Marked.Align(Corpus, Marked.Span("a/x.cs", 1, 1, 2), Marked.Span("a/x.cs", 4, 0, 3), Marked.Span("c/y.cs", 1, 0, 3));

        // The mailbox on line 1 of a/x.cs is left, though its line counts as found.
        Assert.Equal(new LeakScores(2, 1, 2, 1), LineScoring.Leaks(aligned.Lines));
    }

    [Fact]
    public void Slices_SplitTheLines_ByWhatIsSaidOfTheirFile()
    {
        var aligned = Marked.Align(Corpus, Marked.Span("a/x.cs", 1, 0, 3), Marked.Span("c/x.cs", 1, 0, 5));

        var slices = LineScoring.Slices(aligned.Lines, p => p.Path);

        Assert.Equal([new SliceScores("x.cs", new ConfusionMatrix(1, 1, 1, 3)), new SliceScores("y.cs", new ConfusionMatrix(0, 0, 1, 0))], slices);
    }

    [Fact]
    public void FalseEdits_CountLinesOfCleanRepositoriesAlone()
    {
        var edits = LineScoring.FalseEdits(Marked.Align(Corpus, Marked.Span("b/x.cs", 2, 0, 5), Marked.Span("c/x.cs", 1, 0, 5)).Lines);

        Assert.Equal(new FalseEdits(1, 2, 1), edits);
        Assert.Equal(500_000, edits.PerMillionLines, 6);
    }

    [Fact]
    public void Decoy_IsHitByAWholeLinePrediction_OnlyOnACleanLine()
    {
        var corpus = Marked.Expert(("a/x", "⟦name:Ada⟧ ⟦!v1⟧\n⟦!v2⟧\n⟦!v3⟧"));
        var aligned = Marked.Align(
            corpus, Marked.Span("a/x", 1, 0, ExpertSpan.LineEnd), Marked.Span("a/x", 2, 0, ExpertSpan.LineEnd), Marked.Span("a/x", 3, 5, 9));

        Assert.Equal(new DecoyScores(3, 1), LineScoring.Decoys(aligned.Lines));
    }
}
