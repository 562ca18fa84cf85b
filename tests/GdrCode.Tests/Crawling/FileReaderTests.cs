using System.Security.Cryptography;
using System.Text;
using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode.Tests.Crawling;

public sealed class FileReaderTests
{
    private static readonly FileClassifier Classifier = new(LanguageLookup.None);

    private static FileInput Read(TestFolder folder, string path, long limit = FileReader.DefaultMaxFileSize)
    {
        using var source = folder.Open();
        return new FileReader(source, Classifier, limit).Read(source.Entries.Single(entry => entry.Path == path));
    }

    private static UnreadReason? ReasonOf(string name, byte[] bytes)
    {
        using var folder = new TestFolder().WriteBytes(name, bytes);
        return Read(folder, name).Reason;
    }

    [Fact]
    public void TextFile_KeepsItsBytesAndKnowsItsPlace()
    {
        using var folder = new TestFolder().Write("tests/A.cs", "class A;\r\n").Write(".gitattributes", "*.cs linguist-generated\n");

        var text = Assert.IsType<FileInput.Text>(Read(folder, "tests/A.cs"));
        Assert.Equal("class A;\r\n"u8.ToArray(), text.Bytes);
        Assert.Equal(("tests/A.cs", FileKind.CSharp, "csharp", Place.Generated), (text.File.Path, text.File.Kind, text.File.Language, text.File.Place));
        Assert.Null(text.Reason);
    }

    [Fact]
    public void Attributes_AreKnownOfEveryEntry_AlsoUnread()
    {
        using var folder = new TestFolder().WriteBytes("lib/a.png", 0x89, 0x50, 0, 1).Write(".gitattributes", "lib/** linguist-vendored\n");
        using var source = folder.Open();
        var reader = new FileReader(source, Classifier);

        Assert.True(reader.Attributes(source.Entries.Single(entry => entry.Path == "lib/a.png")).Vendored);
        Assert.Null(reader.Attributes(source.Entries.Single(entry => entry.Path == ".gitattributes")).Vendored);
    }

    [Fact]
    public void BinaryFile_IsCopied()
    {
        using var folder = new TestFolder().WriteBytes("a.png", 0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3);

        var copied = Assert.IsType<FileInput.Copied>(Read(folder, "a.png"));
        Assert.Equal(8, copied.Bytes.Length);
        Assert.Equal("binary", copied.Reason!.Value.Word());
    }

    [Fact]
    public void LargeFile_IsWithheld()
    {
        using var folder = new TestFolder().Write("a.txt", "123456");

        Assert.Equal(UnreadReason.TooLarge, Read(folder, "a.txt", limit: 5).Reason);
        Assert.Null(Read(folder, "a.txt", limit: 6).Reason);
    }

    [Fact]
    public void DefaultLimit_IsFiveMebibytes() => Assert.Equal(5_242_880, FileReader.DefaultMaxFileSize);

    [Fact]
    public void FileThatIsGone_IsReportedWithoutItsFullPath()
    {
        using var folder = new TestFolder().Write("a.cs");
        using var source = folder.Open();
        File.Delete(folder["a.cs"]);

        var withheld = Assert.IsType<FileInput.Withheld>(new FileReader(source, Classifier).Read(source.Entries[0]));
        Assert.Equal(UnreadReason.Unreadable, withheld.Reason);
        Assert.DoesNotContain(folder.Root, withheld.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void InnerLink_IsALink()
    {
        using var folder = new TestFolder().Write("a.cs").Link("b.cs", "a.cs");

        Assert.Equal("a.cs", Assert.IsType<FileInput.Link>(Read(folder, "b.cs")).Target);
    }

    [Fact]
    public void LfsPointer_IsCopied()
    {
        var pointer = $"version https://git-lfs.github.com/spec/v1\noid sha256:{new string('a', 64)}\nsize 12\n";

        Assert.Equal(UnreadReason.LfsPointer, ReasonOf("a.pfx", Encoding.ASCII.GetBytes(pointer)));
        Assert.Null(ReasonOf("a.txt", Encoding.ASCII.GetBytes(pointer + "password = x\n")));
    }

    [Fact]
    public void KeyContainers_AreWithheldUnderAnyName()
    {
        using var rsa = RSA.Create(1024);
        using var curve = ECDsa.Create();
        byte[] blob = [7, 2, 0, 0, 0, 0x24, 0, 0, .. "RSA2"u8, .. new byte[40]];

        Assert.All(
            [rsa.ExportPkcs8PrivateKey(), rsa.ExportRSAPrivateKey(), curve.ExportECPrivateKey(), curve.ExportPkcs8PrivateKey(), blob, [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2], .. new[] { "PuTTY-User-Key-File-3: x\n"u8.ToArray() }],
            bytes => Assert.Equal(UnreadReason.KeyContainer, ReasonOf("data", bytes)));
        Assert.All(["a.pfx", "b.P12", "c.jks", "d.kdbx"], name => Assert.Equal(UnreadReason.KeyContainer, ReasonOf(name, [1, 2, 3, 0xFF])));
    }

    [Fact]
    public void PublicKeys_AreNotWithheld()
    {
        using var rsa = RSA.Create(1024);
        byte[] strongName = [0, 0x24, 0, 0, 4, 0x80, 0, 0, 0x94, 0, 0, 0, 6, 2, 0, 0, 0, 0x24, 0, 0, .. "RSA1"u8, .. new byte[40]];

        Assert.Equal(UnreadReason.Binary, ReasonOf("key.snk", strongName));
        Assert.Equal(UnreadReason.Binary, ReasonOf("key.der", rsa.ExportSubjectPublicKeyInfo()));
        Assert.Null(ReasonOf("key.pem", Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())));
    }

    [Fact]
    public void PrivateKeyFiles_AreWithheldUnderAnyName()
    {
        using var rsa = RSA.Create(1024);
        var pem = rsa.ExportRSAPrivateKeyPem();

        Assert.Equal(UnreadReason.PrivateKey, ReasonOf("id_rsa", Encoding.ASCII.GetBytes(pem)));
        Assert.Equal(UnreadReason.PrivateKey, ReasonOf("server.txt", Encoding.ASCII.GetBytes("key of the server\r\n" + pem.ReplaceLineEndings("\r\n"))));
        Assert.Equal(UnreadReason.PrivateKey, ReasonOf("cut", Encoding.ASCII.GetBytes(pem[..200])));
        Assert.Equal(UnreadReason.PrivateKey, ReasonOf("wide", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(pem)]));
        Assert.Equal(UnreadReason.PrivateKey, ReasonOf("old.mac", Encoding.ASCII.GetBytes(pem.ReplaceLineEndings("\r"))));
        Assert.Null(ReasonOf("A.cs", Encoding.ASCII.GetBytes($"class A {{ const string Key = @\"{pem}\"; {new string('x', 400)} }}")));
    }

    [Fact]
    public void AnyFile_GivesOneInputAndNoException()
    {
        using var folder = new TestFolder();
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            folder.WriteBytes($"f{i:00}{(i % 3 == 0 ? ".cs" : ".bin")}", bytes);
        }

        using var source = folder.Open();
        var reader = new FileReader(source, Classifier);
        Assert.All(source.Entries, entry => Assert.Same(entry, reader.Read(entry).Entry));
    }
}
