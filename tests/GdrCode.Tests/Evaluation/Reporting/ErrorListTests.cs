using GdrCode.Evaluation.Reporting;

namespace GdrCode.Tests.Evaluation.Reporting;

public class ErrorListTests
{
    [Fact]
    public void FalsePositives_ComeByConfidence_WithTheLinesAround()
    {
        var corpus = Marked.Expert(("a/x", "one\ntwo\n⟦!v1⟧ three\nfour ⟦name:Ada⟧\nfive\nsix ⟦?name:Bob⟧"));
        var aligned = Marked.Align(
            corpus,
            Marked.Span("a/x", 1, 0, 3, confidence: 0.4),
            Marked.Span("a/x", 3, 0, 2, confidence: 0.9),
            Marked.Span("a/x", 4, 5, 8, confidence: 1),   // right
            Marked.Span("a/x", 6, 4, 7, confidence: 1));  // neutral

        var errors = ErrorList.FalsePositives(aligned, corpus.Texts);

        Assert.Equal([(3, "v1", true), (1, "one", false)], errors.Select(e => (e.Place.Line, e.Value, e.Decoy)));
        Assert.Equal(["1: one", "2: two", "3: v1 three", "4: four Ada", "5: five"], errors[0].Context);
        Assert.Equal(["1: one", "2: two", "3: v1 three"], errors[1].Context);
    }

    [Fact]
    public void Misses_ComeByCategory_TheCommonestFirst()
    {
        var corpus = Marked.Expert(("a/x", "⟦mail:m@x⟧ ⟦name:Ada⟧\n⟦name:Eve⟧ ⟦name:Kim⟧"));

        var errors = ErrorList.Misses(Marked.Align(corpus, Marked.Span("a/x", 2, 0, 3)), corpus.Texts);

        Assert.Equal([("mail", "m@x"), ("name", "Ada"), ("name", "Kim")], errors.Select(e => (e.Category, e.Value!)).Order());
        Assert.Equal(["name", "name", "mail"], errors.Select(e => e.Category));
    }
}
