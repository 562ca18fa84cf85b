using System.Text;

using GdrCode.Datasets;

namespace GdrCode.Tests.Datasets;

public class DerivedFieldsTests
{
    private const string Before = "var a = 1;\nvar b = \"é😀\";\n";
    private const string After = "var a = 1;\nvar bb = 2;\n";

    // git hash-object, sha1sum, sha256sum and md5sum of both texts.
    [Theory]
    [InlineData("git")]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("md5")]
    public void Hash_IsThatOfTheNewText_ByTheAlgorithmOfTheOldOne(string algorithm) =>
        Assert.Equal(Hash(algorithm, After), DerivedFields.Hash(Hash(algorithm, Before), Before, After));

    [Fact]
    public void HashOfSomethingElse_BecomesNull() => Assert.Null(DerivedFields.Hash(new string('a', 40), Before, After));

    // [len(l) for l in text.splitlines()] and the like in Python 3.11.
    [Theory]
    [InlineData("a\r\nbb\rccc\n\ndddd", 2.0, 4)]
    [InlineData("\n", 0.0, 0)]
    [InlineData("", 0.0, 0)]
    [InlineData("x\u2028yy\fz", 4 / 3.0, 2)]
    [InlineData("😀😀\n", 2.0, 2)]
    public void Lines_AreCutLikePython(string text, double mean, long longest) => Assert.Equal((mean, longest), DerivedFields.Lines(text));

    [Fact]
    public void Share_CountsLettersAndNumbers() => Assert.Equal(4 / 7.0, DerivedFields.AlphanumericShare("aé1½ 😀\n"), 12);

    [Theory]
    [InlineData("size", "29", "23")]
    [InlineData("size", "28", "null")]
    [InlineData("max_line_length", "13", "11")]
    [InlineData("avg_line_length", "11.5", "10.5")]
    public void Column_IsRecomputed_WhereItsFormulaIsKnown(string key, string value, string expected)
    {
        var parser = new RecordParser(DatasetSchema.Of("stack-v1", RawColumnNames.Default)!);
        var record = parser.Parse(Encoding.UTF8.GetBytes($$"""{"content":"x","{{key}}":{{value}}}""")).Record!;

        Assert.Equal(expected, Encoding.UTF8.GetString(DerivedFields.Recompute(record, record.Fields[1], Before, After)));
    }

    private static string Hash(string algorithm, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#pragma warning disable CA5350, CA5351 // Git and datasets use them.
        return Convert.ToHexStringLower(algorithm switch
        {
            "git" => System.Security.Cryptography.SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"), .. bytes]),
            "sha1" => System.Security.Cryptography.SHA1.HashData(bytes),
            "sha256" => System.Security.Cryptography.SHA256.HashData(bytes),
            _ => System.Security.Cryptography.MD5.HashData(bytes),
        });
#pragma warning restore CA5350, CA5351
    }
}
