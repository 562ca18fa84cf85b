using System.Diagnostics;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode.Tests.Detection.People;

public class HostileTextTests
{
    private static readonly string[] Parts =
        ["Maria", " ", "Keller", "@", ".", "+49", " 30 ", "(at)", "[dot]", "de", "\\", "/home/", "C:\\Users\\", "M.", "-", "'s", "’", "〒", "山田", "\uFFFC", "\0", "\uD800", "د. ", "1984-03-07", "Dr.", "TODO(", ")", "%40", "\n", "von der", "12", "Straße", "S-1-5-21-", "é\u0301", "KONTOR\\"];

    [Fact]
    public void AnyText_GivesSpansInsideIt()
    {
        var texts = Gen.ListOf(Gen.Elements(Parts)).Select(string.Concat);

        Prop.ForAll(texts.ToArbitrary(), text => Detect(text).All(f => f.ValueSpan.Length > 0 && f.ValueSpan.End <= f.Fragment.Value.Length)).Check(Fuzz.Runs());
    }

    [Theory]
    [InlineData("Maria ")]
    [InlineData("a@")]
    [InlineData("Aa.")]
    [InlineData("+4")]
    [InlineData(" at x dot ")]
    [InlineData("A\\")]
    [InlineData("山 ")]
    [InlineData("de la ")]
    public void LongLine_IsReadInLinearTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
        var watch = Stopwatch.StartNew();

        _ = Detect(text);

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    private static IReadOnlyList<Finding> Detect(string text)
    {
        var (file, fragments) = ExampleFragments.Extract("a.txt", text);
        return PersonalRules.Detector.Detect(file, fragments);
    }
}
