using FsCheck;
using FsCheck.Fluent;

using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class PriorShiftTests
{
    private const double Prior = 0.3;

    [Fact]
    public void FewCandidates_ChangeNothing()
    {
        Assert.Equal(0, PriorShift.Of([], Prior), 1e-3);
        Assert.InRange(PriorShift.Of([.. Enumerable.Repeat(-3f, 30)], Prior), -0.06f, 0);
    }

    [Fact]
    public void ThousandsOfUnlikelyOnes_MakeAProposalRare()
    {
        Assert.InRange(PriorShift.Of([.. Enumerable.Repeat(-2.5f, 40_000)], Prior), -5, -2);
        Assert.InRange(PriorShift.Of([.. Enumerable.Repeat(-2.5f, 4_000)], Prior), -2, -0.8f);
    }

    [Fact]
    public void LikelyOnes_AddNothing() => Assert.Equal(0, PriorShift.Of([.. Enumerable.Repeat(4f, 40_000)], Prior));

    [Fact]
    public void MoreUnlikelyOnes_NeverAdd() =>
        Prop.ForAll(Gen.Choose(-120, 120).ArrayOf(40).ToArbitrary(), drawn =>
        {
            float[] some = [.. drawn.SelectMany(s => Enumerable.Repeat(s / 10f, 100))];
            var (before, after) = (PriorShift.Of(some, Prior), PriorShift.Of([.. some, .. Enumerable.Repeat(-11f, 500)], Prior));

            Assert.InRange(before, -20, 0);
            Assert.InRange(after, -20, before + 0.01f);
        }).Check(Fuzz.Runs(50));
}
