using System.Text;

using GdrCode.Emitting;

namespace GdrCode.Tests.Emitting;

public sealed class PatchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[], byte[]> Cases => new()
    {
        { "plain.cs", Bytes("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"), Bytes("a\nB\nc\nd\ne\nf\ng\nh\nI\nj\n") },
        { "no final newline.txt", Bytes("one\ntwo"), Bytes("one\nTWO") },
        { "crlf.cs", Bytes("one\r\ntwo\r\nthree\r\n"), Bytes("one\r\ntwo!\r\nthree\r\n") },
        { "cr-only.txt", Bytes("one\rtwo\rthree"), Bytes("one\rTWO\rthree") },
        { "sub/ümlaut \"quoted\".txt", Bytes("x\ny\n"), Bytes("x\nz\n") },
        { "latin1.ini", Encoding.Latin1.GetBytes("n=Jos\u00e9\n"), Encoding.Latin1.GetBytes("n=Alex\n") },
        { "utf-16.txt", Encoding.Unicode.GetBytes("first\nsecond\nthird\n"), Encoding.Unicode.GetBytes("first\nSECOND\nthird\n") },
        { "nul.txt", Bytes("a\0b\nsecret\n"), Bytes("a\0b\nnothing\n") },
        { "far apart.txt", Bytes(Lines(1, 200, "x")), Bytes(Lines(1, 200, "x").Replace("line 5x\n", "line 5y\n", StringComparison.Ordinal).Replace("line 190x\n", "line 190y\n", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compose_GivesWhatGitApplies(string path, byte[] original, byte[] refined)
    {
        var target = folder.Write(path, original);
        var patch = folder.Write("change.patch", Patch.Compose(path, original, refined));

        var (exitCode, output) = Processes.Run(folder.Path, "git", "apply", "--whitespace=nowarn", patch);

        Assert.True(exitCode == 0, output);
        Assert.Equal(refined, File.ReadAllBytes(target));
    }

    [Fact]
    public void Compose_EqualContents_GivesNothing() => Assert.Empty(Patch.Compose("a.txt", Bytes("a\n"), Bytes("a\n")));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Lines(int first, int count, string suffix) => string.Concat(Enumerable.Range(first, count).Select(i => $"line {i}{suffix}\n"));
}
