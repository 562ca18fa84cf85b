using System.Diagnostics;

using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class DetectorTests
{
    [Fact]
    public void ContextWord_CountsAsAWord_NearTheMatch()
    {
        var rule = Rules.Make("sin", context: ["sin"], pattern: @"\b\d{9}\b", boundary: Boundary.Number);

        Assert.Single(Rules.Find(rule, "her SIN 486115926"));
        Assert.Empty(Rules.Find(rule, "using 486115926"));
        Assert.Empty(Rules.Find(rule, $"her SIN {new string('.', 200)} 486115926"));
    }

    [Fact]
    public void ContextWord_InTheBoundName_IsEnough()
    {
        var rule = Rules.Make("sin", context: ["sin"], pattern: @"\b\d{9}\b");

        Assert.Contains(Rules.Find(rule, "userSin = \"486115926\""), f => f.Fragment.Name == "userSin" && f.Value == "486115926");
    }

    [Theory]
    [InlineData("486115926")]
    [InlineData(" \"486115926\".\n")]
    public void ContextWord_IsNotAskedFor_WhereNothingStandsBesideTheValue(string text) =>
        Assert.Single(Rules.Find(Rules.Make("sin", context: ["sin"], pattern: @"\b\d{9}\b", digits: 9, checks: ["ca-sin"]), text), f => f.Value == "486115926");

    [Theory]
    [InlineData("486115926 486115934", "ca-sin")]
    [InlineData("count 486115926", "ca-sin")]
    [InlineData("A-486115926", "ca-sin")]
    [InlineData("486115927", "ca-sin")]
    [InlineData("486115926", "not-placeholder")]
    public void ContextWord_IsAskedFor_WhereMoreStandsThereOrTheFormIsNotChecked(string text, string check) =>
        Assert.Empty(Rules.Find(Rules.Make("sin", context: ["sin"], pattern: @"\b\d{9}\b", digits: 9, checks: [check]), text));

    [Fact]
    public void Digits_GateAPatternWithoutWords()
    {
        var rule = Rules.Make("number", pattern: @"\b\d{4}-\d{4}\b", digits: 8);

        Assert.Single(Rules.Find(rule, "call 1234-5678"));
        Assert.Empty(Rules.Find(rule, "1,2,3,4,5,6,7,8,9"));
    }

    [Fact]
    public void NeededText_GatesAPattern()
    {
        var rule = Rules.Make("pair", keywords: ["login"], pattern: @"login \w+\W+(?<value>\d+)", needs: " / ");

        Assert.Single(Rules.Find(rule, "login mk / 1234"));
        Assert.Empty(Rules.Find(rule, "login mk: 1234"));
    }

    [Fact]
    public void Drawing_IsNoText()
    {
        var rule = Rules.Make("number", pattern: @"\d+,\d+H\d+", digits: 2, boundary: Boundary.None);

        Assert.Single(Rules.Find(rule, "at 19,3H5 there"));
        Assert.Empty(Rules.Find(rule, "d=M19,3H5C3.9,3,3,3.9,3,5v14c0,1.1,0.9,2,2,2h14z"));
    }

    [Fact]
    public void RuleWithNamesAndKeywords_AsksForBoth()
    {
        var rule = Rules.Make("both", keywords: ["kb-"], names: ["badge"], pattern: @"KB-\d+");

        Assert.Single(Rules.Find(rule, "badge = \"KB-12\""));
        Assert.Empty(Rules.Find(rule, "colour = \"KB-12\""));
    }

    [Fact]
    public void HostilePattern_CannotHangTheRun()
    {
        var rule = Rules.Make("hostile", keywords: ["aaaa"], pattern: "(a+)+(a+)+b");
        var watch = Stopwatch.StartNew();

        Assert.Empty(Rules.Find(rule, new string('a', 20_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("1234567890 ")]
    [InlineData("a:b:c:d::1 ")]
    [InlineData("GB12 ")]
    [InlineData("1.2.3.4.")]
    [InlineData("aa-bb-cc-")]
    [InlineData("word words seed ")]
    public void LineOfAMegabyte_IsReadInTimeThatGrowsWithItsLength(string unit)
    {
        var detector = new Detector(RuleSet.Load());
        var watch = Stopwatch.StartNew();
        var (file, fragments) = ExampleFragments.Extract("Example.txt", string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length)));

        Assert.NotNull(detector.Detect(file, fragments));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }
}
