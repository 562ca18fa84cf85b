using System.Globalization;
using System.Text.RegularExpressions;

using GdrCode.Evaluation;
using GdrCode.Evaluation.Reporting;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation.Reporting;

/// <summary>WCAG 2 AA: 4.5 for text, 3 for what a drawing is made of.</summary>
public partial class PageColoursTests
{
    // The strongest tint of a cell of a confusion matrix.
    private const double Tint = 0.36;

    private static readonly string Page = Write();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Scheme_IsReadable(int scheme)
    {
        var colours = Root().Matches(Page)[scheme].Groups[1].Value;
        double[] Colour(string name) => [.. Enumerable.Range(0, 3).Select(i => int.Parse(Regex.Match(colours, $"--{name}: #([0-9a-f]{{6}})").Groups[1].Value.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)];
        var background = Colour("bg");

        Assert.All(["fg", "dim"], name => Assert.True(Contrast(Colour(name), background) >= 4.5, name));
        Assert.True(Contrast(Colour("fg"), Colour("head")) >= 4.5, "header");
        Assert.All(["good", "bad"], name => Assert.True(Contrast(Colour("fg"), [.. Colour(name).Zip(background, (c, b) => (Tint * c) + ((1 - Tint) * b))]) >= 4.5, name));
        Assert.All(["s0", "s1", "s2", "s3"], name => Assert.True(Contrast(Colour(name), background) >= 3, name));
    }

    private static string Write()
    {
        var corpus = Marked.Expert(("one/a.cs", "plain"));
        var scores = SystemScorer.Score(corpus, Marked.Align(corpus), Marked.Map, _ => ("csharp", "csharp"), null);
        return HtmlReport.Write(new EvaluationReport("gdr/test", SystemScorer.Facts("set", corpus), [scores], []));
    }

    private static double Contrast(double[] left, double[] right)
    {
        var (a, b) = (Luminance(left), Luminance(right));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(double[] colour)
    {
        var linear = Array.ConvertAll(colour, c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4));
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    [GeneratedRegex(@":root \{([^}]*)\}")]
    private static partial Regex Root();
}
