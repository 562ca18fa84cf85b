using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class BaselineTests
{
    private readonly RunKey key = RunKey.Create();

    [Fact]
    public void Salted_KnowsItsFindings_UnderAnyKey()
    {
        var empty = Baseline.Salted();
        var text = empty.Write([(empty.Fingerprint("mail", "a@b.de", key), "mail")]);

        var read = Baseline.Parse(text.Split('\n'), "file");

        Assert.True(read.Contains("mail", "a@b.de", RunKey.Create()));
        Assert.False(read.Contains("name", "a@b.de", key));
        Assert.False(read.Contains("mail", "other@b.de", key));
    }

    [Fact]
    public void Salts_Differ() => Assert.NotEqual(Baseline.Salted().Fingerprint("mail", "a@b.de", key), Baseline.Salted().Fingerprint("mail", "a@b.de", key));

    [Fact]
    public void Keyed_AsksForItsKey()
    {
        var read = Baseline.Parse(Baseline.Keyed(key).Write([(key.Fingerprint("mail", "a@b.de"), "mail")]).Split('\n'), "file");

        read.Require(key);
        Assert.True(read.Contains("mail", "a@b.de", key));
        Assert.Contains(key.Id, Assert.Throws<InvalidDataException>(() => read.Require(RunKey.Create())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BareFingerprints_AreOfTheRunsKey() => Assert.True(Baseline.Parse([key.Fingerprint("mail", "a@b.de")], "file").Contains("mail", "a@b.de", key));

    [Theory]
    [InlineData("not a fingerprint")]
    [InlineData("# salt 12")]
    public void Damage_IsNamedWithItsLine(string line) =>
        Assert.StartsWith("file:2: ", Assert.Throws<InvalidDataException>(() => Baseline.Parse([Baseline.Header, line], "file")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", true)]
    [InlineData("56abbfd2b37c43dd9f1a2000 iban\n", true)]
    [InlineData("56abbfd2b37c43dd9f1a2000 iban\npassword: Vq7tmR2xLw9\n", false)]
    [InlineData("56abbfd2b37c43dd9f1a2000 Vq7tmR2xLw9\n", false)]
    [InlineData("# Vq7tmR2xLw9\n", false)]
    public void Is_TakesNothingElseForABaseline(string more, bool isBaseline) => Assert.Equal(isBaseline, Baseline.Is(Baseline.Salted().Write([]) + more));

    [Fact]
    public void File_HoldsNoValue() =>
        Assert.DoesNotContain("a@b.de", Baseline.Salted().Write([(Baseline.Salted().Fingerprint("mail", "a@b.de", key), "mail")]), StringComparison.Ordinal);
}
