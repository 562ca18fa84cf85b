using GdrCode.Judging.Learned;

namespace GdrCode.Tests.Judging.Learned;

public class JudgeModelTests
{
    [Fact]
    public void Model_WrittenAndReadBack_IsTheSameToTheByte()
    {
        var first = Write(JudgeModel.Default);

        Assert.Equal(first, Write(JudgeModel.Read(new MemoryStream(first))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(2000)]
    [InlineData(1_000_000)]
    public void Model_ThatIsCut_IsRefused(int length) =>
        Assert.Throws<InvalidDataException>(() => JudgeModel.Read(new MemoryStream(Write(JudgeModel.Default)[..length])));

    [Fact]
    public void Model_OfAnotherVersion_IsRefusedWithTheWayOut() =>
        Assert.Contains("gdr train", Assert.Throws<InvalidDataException>(() => JudgeModel.Read(new MemoryStream([.. "GDM0"u8, .. new byte[100]]))).Message, StringComparison.Ordinal);

    [Fact]
    public void Model_IsSmallEnoughToCommit() => Assert.InRange(Write(JudgeModel.Default).Length, 1, 8 << 20);

    private static byte[] Write(JudgeModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
