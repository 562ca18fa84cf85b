using GdrCode.Model;
using GdrCode.Rewriting;
using GdrCode.Tests.Rewriting.Composition;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests;

public class FallbackTests
{
    private const string Source = "alpha beta\ngamma delta\n";

    [Fact]
    public void ValueThatAFaultNames_IsSimplified_AndNoOther()
    {
        var (fallback, plan, all) = Plan();

        Assert.True(fallback.Simplify(plan, SourceText.From(Source), [Fault(6, 4)]));
        Assert.Equal([0, 1, 0, 0], all.Select(fallback.LevelOf));
        Assert.True(fallback.Simplify(plan, SourceText.From(Source), [Fault(6, 2), Fault(11, 2)]));
        Assert.Equal([0, 2, 1, 0], all.Select(fallback.LevelOf));
    }

    [Fact]
    public void FaultBesideAllValues_NamesThoseOfItsLines()
    {
        var (fallback, plan, all) = Plan();

        Assert.True(fallback.Simplify(plan, SourceText.From(Source), [Fault(5, 1)]));

        Assert.Equal([1, 1, 0, 0], all.Select(fallback.LevelOf));
    }

    [Fact]
    public void FaultWithoutAPlace_SimplifiesAll_UntilThereIsNothingSimpler()
    {
        var (fallback, plan, all) = Plan();
        var nowhere = new Violation("structure-changed", default, "");

        Assert.True(fallback.Simplify(plan, SourceText.From(Source), [nowhere]));
        Assert.Equal([1, 1, 1, 1], all.Select(fallback.LevelOf));
        Assert.True(fallback.Simplify(plan, SourceText.From(Source), [nowhere]));
        Assert.Equal([2, 2, 2, 2], all.Select(fallback.LevelOf));
        Assert.False(fallback.Simplify(plan, SourceText.From(Source), [nowhere]));
    }

    [Fact]
    public void FaultThatTheSimplestOfAValueDoesNotMend_SimplifiesAll()
    {
        var (fallback, plan, all) = Plan();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(fallback.Simplify(plan, SourceText.From(Source), [Fault(0, 5)]));
        }

        Assert.Equal([2, 1, 1, 1], all.Select(fallback.LevelOf));
    }

    [Fact]
    public void ValueThatCannotBeWritten_IsSimplified()
    {
        var (fallback, plan, all) = Plan();

        Assert.True(fallback.Simplify(plan with { Unwritable = [all[3]] }, SourceText.From(Source), []));

        Assert.Equal([0, 0, 0, 1], all.Select(fallback.LevelOf));
    }

    private static Violation Fault(int start, int length) => new("still-sensitive", new TextSpan(start, length), "");

    private static (Fallback Fallback, RewritePlan Plan, JudgedFinding[] All) Plan()
    {
        var text = PiecedText.Single(Source, new TextSpan(0, Source.Length), TextEncoding.Verbatim);
        var all = ((string[])["alpha", "beta", "gamma", "delta"]).Select(v => Texts.Finding(Texts.Fragment(text), v)).ToArray();
        var spans = all.Select(j => new PlannedSpan(j, j.Finding.Value, [j.Finding.ValueSpan], [j.Finding.ValueSpan])).ToList();
        return (new Fallback(), new RewritePlan([], spans, []), all);
    }
}
