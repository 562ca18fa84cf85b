using GdrCode.Detection;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests;

public class SettledTextTests
{
    // "0123456789ABCDEF" with [4, 6) replaced by four characters and [10, 12) by one.
    private static readonly TextChange[] Changes = [new(new TextSpan(4, 2), "wxyz"), new(new TextSpan(10, 2), "q")];

    private static readonly string Refined = SourceText.From("0123456789ABCDEF").WithChanges(Changes).ToString();

    [Theory]
    [InlineData("0123", true)]
    [InlineData("3wxyz6", true)]
    [InlineData("xy", true)]
    [InlineData("67", true)]
    [InlineData("9q", false)]
    [InlineData("CDEF", false)]
    public void FindingOfASecondLook_IsSettled_WhereTheFirstDecided(string value, bool settled)
    {
        var text = new SettledText([new TextSpan(0, 9)], Changes);

        Assert.Equal(settled, text.Holds(Find(value, "a-rule")));
    }

    [Fact]
    public void KnownValue_IsNeverSettled() => Assert.False(new SettledText([new TextSpan(0, 16)], Changes).Holds(Find("0123", KnownValues.RuleId)));

    [Fact]
    public void WithoutADecision_NothingIsSettled() => Assert.False(new SettledText([], Changes).Holds(Find("0123", "a-rule")));

    private static Finding Find(string value, string rule)
    {
        var span = new TextSpan(0, Refined.Length);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = span, Text = PiecedText.Single(Refined, span, TextEncoding.Verbatim) };
        return new Finding(rule, new Category("c", "g", "d", "n", "token"), fragment, new TextSpan(Refined.IndexOf(value, StringComparison.Ordinal), value.Length), 0.9);
    }
}
