using System.Text;

using GdrCode.Crawling;
using GdrCode.Emitting;

using LibGit2Sharp;

namespace GdrCode.Tests.Emitting;

public sealed class BlobPackTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BlobPackTests()
    {
        NativeLibgit2.EnsureLoaded();
        Repository.Init(folder.Path);
    }

    private string Packs => folder.File(".git/objects/pack");

    public void Dispose() => folder.Dispose();

    // Lengths around those at which the header of an object grows by a byte.
    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(262_143)]
    [InlineData(262_144)]
    [InlineData(3_000_000)]
    public void Content_IsReadBackByGit_UnderItsName(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        ObjectId id;
        using (var pack = new BlobPack(Packs))
        {
            id = pack.Add(content);
            pack.Finish();
        }

        Assert.Equal(Git("hash-object", folder.Write("content", content)).Trim(), id.Sha);
        Assert.Equal(0, Processes.Run(folder.Path, "git", "fsck", "--full", "--strict").ExitCode);
        using var repository = new Repository(folder.Path);
        using var stream = repository.Lookup<Blob>(id).GetContentStream();
        using var read = new MemoryStream();
        stream.CopyTo(read);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public void Contents_InAnyOrder_OnAnyThread_AndTwice_GiveTheSamePack()
    {
        byte[][] contents = [.. Enumerable.Range(0, 500).Select(i => Encoding.UTF8.GetBytes($"class C{i % 400} {{ {new string('x', i % 400)} }}\n"))];
        byte[] Pack(ParallelQuery<byte[]> order)
        {
            using (var pack = new BlobPack(Packs))
            {
                order.ForAll(c => pack.Add(c));
                pack.Finish();
            }

            var file = Assert.Single(Directory.EnumerateFiles(Packs, "*.pack"));
            Assert.Equal("400\n", Git("show-index", "<", Path.ChangeExtension(file, ".idx"), "|", "wc", "-l"));
            Assert.Equal(0, Processes.Run(folder.Path, "git", "fsck", "--full", "--strict").ExitCode);
            var bytes = File.ReadAllBytes(file);
            foreach (var written in Directory.EnumerateFiles(Packs))
            {
                File.Delete(written);
            }

            return bytes;
        }

        Assert.Equal(Pack(contents.AsParallel().WithDegreeOfParallelism(1)), Pack(contents.Reverse().AsParallel().WithDegreeOfParallelism(8)));
    }

    [Fact]
    public void NoContent_LeavesNoFile()
    {
        using (var pack = new BlobPack(Packs))
        {
            pack.Finish();
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Packs));
    }

    [Fact]
    public void Index_OfAPackBeyondTwoGibibytes_HoldsLongOffsets()
    {
        long[] offsets = [12, int.MaxValue, 2_147_483_648, 9_000_000_000];
        PackIndex.Write(
            folder.File("long.idx"), [.. offsets.Select((o, i) => (Enumerable.Repeat((byte)(i * 60), 20).ToArray(), new PackedBlob(o, 1, (uint)i)))], new byte[20]);

        Assert.Equal(offsets, Git("show-index", "<", folder.File("long.idx")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => long.Parse(l.Split(' ')[0], null)));
    }

    private string Git(params string[] arguments) => Processes.Run(folder.Path, "sh", "-c", "git " + string.Join(' ', arguments)).Output;
}
