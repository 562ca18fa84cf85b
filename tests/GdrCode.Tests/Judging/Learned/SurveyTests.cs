using FsCheck;
using FsCheck.Fluent;

using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class SurveyTests
{
    private static readonly Gen<FileSurvey[]> Repositories =
        from counts in Gen.Choose(0, 6).ArrayOf(5)
        from scores in Gen.Choose(-70, 50).ArrayOf(30)
        from values in Gen.Elements("Ewa Zielonka", "kivilinn", "Lindqvist", "4711-0815").ArrayOf(30)
        select counts.Select((count, file) => File($"f{file}", 40 * (file + 1), [.. Enumerable.Range(6 * file, count).Select(i => (values[i], scores[i] / 10f))])).ToArray();

    [Fact]
    public void Features_OfAFile_AreThoseOfTheRestAlone() =>
        Prop.ForAll(Repositories.ToArbitrary(), files =>
        {
            var whole = new Survey(files);
            foreach (var file in files)
            {
                var rest = files.Where(f => f != file).ToArray();
                var empty = File(file.Path, file.Lines, []);
                var (seen, alone) = (Read(whole, file.Path, "Ewa Zielonka"), Read(new Survey([.. rest.Append(empty)]), file.Path, "Ewa Zielonka"));
                // How often a value stands anywhere counts the file itself.
                alone[(int)DenseFeature.ValueCount] = seen[(int)DenseFeature.ValueCount];
                Assert.All(seen.Zip(alone), p => Assert.Equal(p.Second, p.First, 1e-4f));
            }
        }).Check(Fuzz.Runs());

    [Fact]
    public void PlacesThatAreGone_LeaveNoOtherTheBetter() =>
        Prop.ForAll(Repositories.ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (files, gone) =>
        {
            var left = files.Select(f => f with { Candidates = [.. f.Candidates.Skip(gone % 3)] }).ToArray();
            foreach (var file in files)
            {
                var (before, after) = (Read(new Survey(files), file.Path, "none"), Read(new Survey(left), file.Path, "none"));
                Assert.True(after[(int)DenseFeature.BestInRepository] <= before[(int)DenseFeature.BestInRepository] + 1e-4f);
                Assert.True(after[(int)DenseFeature.DensityInRepository] <= before[(int)DenseFeature.DensityInRepository]);
            }
        }).Check(Fuzz.Runs());

    [Fact]
    public void Unrefined_IsTheRepositoryAsItIs()
    {
        var survey = new Survey([File("a", 10, [("x1", 1f)])]) { Refined = new Survey([]) };

        Assert.Null(survey.Unrefined.Refined);
        Assert.NotNull(survey.Refined);
        Assert.Equal(Read(survey, "b", "x1"), Read(survey.Unrefined, "b", "x1"));
    }

    [Fact]
    public void Value_SeenElsewhere_BringsWhatItWasTakenForThere()
    {
        var survey = new Survey([File("a", 10, [("Ewa Zielonka", 2f)]), File("b", 10, [("Ewa Zielonka", 1f), ("Ewa Zielonka", 3f)]), File("c", 10, [])]);

        Assert.Equal(2, Read(survey, "c", "ewa zielonka")[(int)DenseFeature.ValueInRepository]);
        Assert.Equal(3, Read(survey, "c", "ewa zielonka")[(int)DenseFeature.ValueCount]);
        Assert.Equal(1, Read(survey, "c", "Zielonka & Sons")[(int)DenseFeature.WordsInRepository]);
    }

    [Fact]
    public void Density_CountsLikelyPlacesPerLine()
    {
        var survey = new Survey([File("a", 60, [("x1", 1f), ("x2", -1f)]), File("b", 40, [("x3", 2f)])]);

        Assert.Equal(0.01f, Read(survey, "a", "x1")[(int)DenseFeature.DensityInRepository], 1e-6f);
        Assert.Equal(0.02f, Read(survey, "elsewhere", "x1")[(int)DenseFeature.DensityInRepository], 1e-6f);
    }

    private static FileSurvey File(string path, int lines, (string Value, float Score)[] candidates) => new(path, lines, [.. candidates.OrderByDescending(c => c.Score)]);

    private static float[] Read(Survey survey, string path, string value)
    {
        var dense = new float[DenseFeatures.Count];
        survey.For(path).Read(value, dense);
        return dense;
    }
}
