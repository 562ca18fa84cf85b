using GdrCode.Judging.Chat.Candidates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging.Chat;

public class ExcerptsTests
{
    [Fact]
    public void ShortValue_StaysWhole() => Assert.Equal([new TextSpan(0, 5)], Excerpts.Of("hello", [], all: true));

    [Fact]
    public void LongValue_IsCutBetweenWords_AndNothingIsLost()
    {
        var value = string.Concat(Enumerable.Repeat("some words here ", 400));

        var parts = Excerpts.Of(value, [], all: true).ToList();

        Assert.True(parts.Count > 1);
        Assert.Equal(value, string.Concat(parts.Select(p => value.Substring(p.Start, p.Length))));
        Assert.All(parts.SkipLast(1), p => Assert.True(value[p.End - 1] == ' ' && p.Length <= Excerpts.Longest));
    }

    [Fact]
    public void Cut_GoesThroughNoFinding()
    {
        var value = string.Concat(Enumerable.Repeat("some words here ", 400));
        TextSpan[] findings = [new(1_100, 150), new(1_190, 200), new(4_000, 30)];

        var parts = Excerpts.Of(value, findings, all: false).ToList();

        Assert.Equal(2, parts.Count);
        Assert.All(findings, f => Assert.Single(parts, p => p.Contains(f)));
    }

    [Fact]
    public void ValueWithoutBlanks_IsCutAtItsLength_AndThroughNoPair()
    {
        var value = "a" + string.Concat(Enumerable.Repeat("😀", 1_000));

        var parts = Excerpts.Of(value, [], all: true).ToList();

        Assert.All(parts, p => Assert.False(char.IsLowSurrogate(value[p.Start])));
        Assert.Equal(value.Length, parts.Sum(p => p.Length));
    }
}
