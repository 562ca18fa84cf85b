using System.IO.Compression;

using GdrCode.Datasets;

namespace GdrCode.Tests.Datasets;

public class GzipInputTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(100_000)]
    public void WholeFile_GivesItsContent(int length)
    {
        var content = Content(length);

        var (read, fault) = Read(Member(content));

        Assert.Equal(content, read);
        Assert.Null(fault);
    }

    [Fact]
    public void SeveralMembers_GiveTheirContents()
    {
        var (read, fault) = Read([.. Member(Content(5_000)), .. Member(Content(70_000)), .. GzipMember.Empty]);

        Assert.Equal(75_000, read.Length);
        Assert.Null(fault);
    }

    [Fact]
    public void FileCutAnywhere_IsTruncated()
    {
        // Every length but the whole one, in two members of which the first ends where the file could.
        var first = Member(Content(400));
        byte[] file = [.. first, .. Member(Content(300))];

        foreach (var length in Enumerable.Range(1, file.Length - 1).Where(l => l != first.Length))
        {
            var (_, fault) = Read(file[..length]);
            Assert.True(fault is RecordFault.TruncatedGzip, $"cut at {length} of {file.Length}: {fault}");
        }
    }

    [Fact]
    public void ByteFlippedInTheData_IsDamaged()
    {
        var file = Member(Content(100_000));
        file[file.Length / 2] ^= 0x10;

        Assert.NotNull(Read(file).Fault);
    }

    [Fact]
    public void GarbageAfterTheLastMember_IsDamaged() => Assert.NotNull(Read([.. Member(Content(100)), .. "no member"u8]).Fault);

    private static (byte[] Content, RecordFault? Fault) Read(byte[] file)
    {
        using var input = new GzipInput(new MemoryStream(file));
        var content = new MemoryStream();
        input.CopyTo(content);
        return (content.ToArray(), input.Fault);
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7919) >> 3))];

    private static byte[] Member(byte[] content)
    {
        var member = new MemoryStream();
        GzipMember.Write(content, member, CompressionLevel.Fastest);
        return member.ToArray();
    }
}
