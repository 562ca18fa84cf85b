using GdrCode.Detection;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Detection;

public class BoundariesTests
{
    [Theory]
    [InlineData(nameof(Boundary.Word), "id 12345 x", true)]
    [InlineData(nameof(Boundary.Word), "id=12345;", true)]
    [InlineData(nameof(Boundary.Word), "_12345", false)]
    [InlineData(nameof(Boundary.Word), "12345ü", false)]
    [InlineData(nameof(Boundary.Word), "9-12345", true)]
    [InlineData(nameof(Boundary.Number), "9-12345", false)]
    [InlineData(nameof(Boundary.Number), "12345.6", false)]
    [InlineData(nameof(Boundary.Number), "12345. Next", true)]
    [InlineData(nameof(Boundary.Number), "99 12345 99", true)]
    [InlineData(nameof(Boundary.Token), "a/12345", false)]
    [InlineData(nameof(Boundary.Token), "see 12345.", true)]
    [InlineData(nameof(Boundary.Token), "12345=", false)]
    [InlineData(nameof(Boundary.Whole), "  12345 ", true)]
    [InlineData(nameof(Boundary.Whole), "x 12345", false)]
    [InlineData(nameof(Boundary.None), "x12345y", true)]
    public void Value_StandsFreeOrNot(string boundary, string text, bool holds)
    {
        var span = new TextSpan(text.IndexOf("12345", StringComparison.Ordinal), 5);

        Assert.Equal(holds, Boundaries.Holds(Enum.Parse<Boundary>(boundary), text, span));
    }

    [Fact]
    public void GroupedNumber_IsNoPartOfALongerGroupedNumber() =>
        Assert.False(Boundaries.Holds(Boundary.Number, "4581 0155 2449 6020", new TextSpan(5, 14)));
}
