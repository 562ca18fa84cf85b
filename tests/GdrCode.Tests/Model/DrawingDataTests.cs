using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class DrawingDataTests
{
    [Theory]
    [InlineData("<path d=\"M19,3H5C3.9,3,3,3.9,3,5v14c0,1.1,0.9,2,2,2h14z\"/>", "<path d=\"\"/>")]
    [InlineData("m9 18h4v-4h5V18zM2 2h3v4z", "")]
    [InlineData("F1 M-1.5,2.25 L 4,5 6.5,7 Z end", "F1  end")]
    [InlineData("M 1 2 L 3 4 L 5 6\n7 8, Kukkonen", ", Kukkonen")]
    public void PathData_IsBlankedInPlace(string text, string rest)
    {
        var without = DrawingData.Without(text);

        Assert.Equal(text.Length, without.Length);
        Assert.Equal(rest.Replace(" ", string.Empty, StringComparison.Ordinal), without.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("M12 3 is the room, M14 5 the other")]
    [InlineData("Medtronic MX40 4711, 4712, 4713, 4714")]
    [InlineData("1.1.2.3.5.8.13.21.34.55")]
    [InlineData("IMEI 490154203237518 M")]
    [InlineData("AM19,3H5C3.9,3,3,3.9,3,5v14c0,1.1")]
    [InlineData("m-1990-04-12-31-77-18")]
    public void OtherText_StaysAsItIs(string text) => Assert.Same(text, DrawingData.Without(text));

    [Fact]
    public void AnyText_KeepsItsLength_AndEveryCharacterThatIsNotOfADrawing() =>
        Check.One(Fuzz.Runs(300), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var value = $"{text}M1 2L3 4L5 6 7 8z{text}";
            var without = DrawingData.Without(value);

            return without.Length == value.Length && without.Zip(value).All(p => p.First == p.Second || p.First == ' ');
        }));
}
