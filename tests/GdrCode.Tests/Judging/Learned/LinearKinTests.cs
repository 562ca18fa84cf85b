using FsCheck;
using FsCheck.Fluent;

using GdrCode.Detection;
using GdrCode.Extraction;
using GdrCode.Judging.Learned;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging.Learned;

public class LinearKinTests
{
    private const float Unseen = -9;
    private static readonly RuleSet Rules = RuleSet.Load();
    private static readonly Detector Detector = new(Rules);
    private static readonly Proposer Proposer = new(null, new Lexicon(), Rules.Categories);

    [Fact]
    public void Column_OfATable_IsOfOneName()
    {
        var candidates = Of("staff.csv", "owner,room\nRuna Ylvisaker,B12\nTorleif Bekkelund,B14\n");
        var (first, second) = (Index(candidates, "Runa Ylvisaker"), Index(candidates, "Torleif Bekkelund"));
        var scores = new float[candidates.Findings.Count];
        (scores[first], scores[second]) = (-1, 3);

        var dense = Read(candidates, scores, first);

        Assert.Equal("owner", candidates.Findings[first].Fragment.Name);
        Assert.Equal(candidates.Findings.Count(f => f.Fragment.Name == "owner" && f.Fragment != candidates.Findings[first].Fragment), dense[(int)DenseFeature.CountOfName]);
        Assert.InRange(dense[(int)DenseFeature.MeanOfName], 0.5f, 3);
        Assert.Equal(3, dense[(int)DenseFeature.LinearBelow]);
        Assert.Equal(3, dense[(int)DenseFeature.LinearFar]);
        Assert.Equal(3, dense[(int)DenseFeature.BestInFile]);
    }

    [Fact]
    public void Candidate_Alone_HasNoKin()
    {
        var candidates = Of("notes.md", "ask zyxomma7 about it\n");
        var dense = Read(candidates, new float[candidates.Findings.Count], Index(candidates, "zyxomma7"));

        Assert.Equal(Unseen, dense[(int)DenseFeature.MeanOfValue]);
        Assert.Equal(Unseen, dense[(int)DenseFeature.MeanOfName]);
        Assert.Equal(0, dense[(int)DenseFeature.CountOfName]);
    }

    [Fact]
    public void Kin_OfAnyCandidate_AreTheOthersThatDoNotOverlapIt() =>
        Prop.ForAll(Gen.Elements("Runa Ylvisaker", "runa.ylvisaker@kivilinn.ee", "zyxomma7", "ask her", "room 4711", "").ArrayOf(12).Zip(Gen.Choose(-50, 40).ArrayOf(200)).ToArbitrary(), drawn =>
        {
            var candidates = Of("notes.md", string.Join('\n', drawn.Item1));
            var scores = Enumerable.Range(0, candidates.Findings.Count).Select(i => drawn.Item2[i % drawn.Item2.Length] / 10f).ToArray();
            for (var i = 0; i < scores.Length; i++)
            {
                var dense = Read(candidates, scores, i);
                var others = Enumerable.Range(0, scores.Length).Where(j => !candidates.Hull(j).OverlapsWith(candidates.Hull(i))).ToList();
                var same = others.Where(j => string.Equals(candidates.Findings[j].Value, candidates.Findings[i].Value, StringComparison.OrdinalIgnoreCase)).Select(j => scores[j]).ToList();

                Assert.Equal(same.Count == 0 ? Unseen : same.Average(), dense[(int)DenseFeature.MeanOfValue], 1e-4f);
                Assert.Equal(others.Count == 0 ? -8 : others.Max(j => scores[j]), dense[(int)DenseFeature.BestInFile]);
                Assert.Equal(Math.Min(50, others.Count(j => scores[j] > 0)), dense[(int)DenseFeature.LikelyInFile]);
                Assert.Equal(Math.Min(50, others.Count(j => candidates.Findings[j].RuleId == candidates.Findings[i].RuleId)), dense[(int)DenseFeature.CountOfRule]);
            }
        }).Check(Fuzz.Runs(20));

    [Theory]
    [InlineData("Runa Ylvisaker, room 12", "Torleif B. Bekkelund-Moe, desk 4")]
    [InlineData("  (\"a.b@c\", 17)", "(\"xyz\", 2)")]
    public void Lines_OfOneTable_HaveOneForm(string first, string second)
    {
        var lines = new FileLines(File("notes.md", first + "\n" + second + "\n12, " + first));

        Assert.Equal(lines.Form(0), lines.Form(1));
        Assert.NotEqual(lines.Form(0), lines.Form(2));
    }

    private static SourceFile File(string path, string text)
    {
        var (kind, language) = Pipeline.Classifier.Classify(path, text);
        return new SourceFile(path, SourceText.From(text), kind, language, Place.Production);
    }

    private static FileCandidates Of(string path, string text)
    {
        var file = File(path, text);
        var fragments = Extractors.Extract(file);
        var findings = Detector.Detect(file, fragments);
        return new FileCandidates(file, [.. findings, .. Proposer.Propose(file, fragments, findings)]);
    }

    private static int Index(FileCandidates candidates, string value) => Enumerable.Range(0, candidates.Findings.Count).First(i => candidates.Findings[i].Value == value);

    private static float[] Read(FileCandidates candidates, float[] scores, int index)
    {
        var dense = new float[DenseFeatures.Count];
        new LinearKin(candidates, scores).Read(index, dense);
        return dense;
    }
}
