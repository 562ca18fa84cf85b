using System.Xml.Linq;

using GdrCode.Evaluation.Diversity;
using GdrCode.Evaluation.Reporting;

namespace GdrCode.Tests.Evaluation.Diversity;

public class DiversityScoringTests
{
    private static readonly (string Place, string[] Texts)[] Files =
    [
        ("a/x", ["ask Ada\nplain\n", "ask N\nplain\n", "ask Qov\nplain\n"]),
        ("a/y", ["ask Eve\n", "ask N\n", "ask Zul\n"]),
    ];

    [Fact]
    public void Means_AreOverAllPairs()
    {
        // ROUGE-2: 1, 0 and 0; distances: 0 and twice the root of 2.
        var means = DiversityScoring.Means([["a", "b"], ["a", "b"], ["x", "y"]])!;

        Assert.Equal(1.0 / 3, means.Rouge2, 12);
        Assert.Equal(2 * Math.Sqrt(2) / 3, means.Distance, 9);
        Assert.Null(DiversityScoring.Means([["a"]]));
    }

    [Fact]
    public void Placeholders_MakeLinesAlike_AndSurrogatesDoNot()
    {
        var scores = DiversityScoring.Score(Files);

        Assert.Equal((2, 2), (scores.Files, scores.Lines));
        Assert.Equal(["raw", "redacted", "refined"], scores.Forms.Select(f => f.Form));
        Assert.Equal([0, 1, 0], scores.Forms.Select(f => f.OfLines!.Rouge2));
        Assert.Equal([Math.Sqrt(2 - (2.0 / 3)), 0, Math.Sqrt(2 - (2.0 / 3))], scores.Forms.Select(f => Math.Round(f.OfLines!.Distance, 12)), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(scores.Forms, f => Assert.Equal(2, f.Points.Count));
        Assert.Equal(scores.Forms[1].Points[0], scores.Forms[1].Points[1]);
    }

    [Fact]
    public void OrderOfFiles_MakesNoDifference()
    {
        var many = Enumerable.Range(0, 500).Select(i => ($"r/{i}", new[] { $"line {i}", "line N", $"line {i + 7}" })).ToList();

        var scores = DiversityScoring.Score(many);

        Assert.Equal((DiversityScoring.MostTexts, DiversityScoring.MostTexts), (scores.Files, scores.Lines));
        Assert.Equal(scores.Forms[0].Points, DiversityScoring.Score(Enumerable.Reverse(many)).Forms[0].Points);
    }

    [Fact]
    public void Page_DrawsALineAsADot_InEveryForm()
    {
        var page = DiversityTables.Page(DiversityScoring.Score(Files));

        Assert.Equal([2, 2, 2], page.Drawings.Single().Drawings.Select(d => XDocument.Parse(d.Svg).Descendants("circle").Count()));
        Assert.Equal(3, page.Tables.Single().Rows.Count);
    }

    [Fact]
    public void TextsWithoutChanges_HaveFilesAlone()
    {
        var scores = DiversityScoring.Score([("a/x", ["same", "same", "same"]), ("a/y", ["other", "other", "other"])]);

        Assert.Equal((2, 0), (scores.Files, scores.Lines));
        Assert.All(scores.Forms, f => Assert.Null(f.OfLines));
        Assert.Empty(DiversityTables.Page(scores).Drawings);
    }
}
