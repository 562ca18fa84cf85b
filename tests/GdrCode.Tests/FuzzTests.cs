using FsCheck;
using FsCheck.Fluent;

namespace GdrCode.Tests;

public class FuzzTests
{
    [Fact]
    public void Failure_NamesTheSeedThatDrawsItAgain()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), n => n < 0).Check(Fuzz.Runs()));

        Assert.Matches(@"\(\d+,\s*\d+\)", failure.Message);
    }

    [Fact]
    public void EveryProperty_DrawsByThoseSettings()
    {
        var others = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "GdrCode.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(p => Path.GetFileName(p) is not ("Fuzz.cs" or "FuzzTests.cs"))
            .Where(p => File.ReadAllText(p) is var text && (text.Contains("QuickThrowOnFailure", StringComparison.Ordinal) || text.Contains("QuickCheck", StringComparison.Ordinal)));

        Assert.Empty(others);
    }
}
