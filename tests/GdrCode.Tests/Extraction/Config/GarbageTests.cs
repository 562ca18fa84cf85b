using System.Diagnostics;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Config;

public class GarbageTests
{
    /// <summary>Far above what a linear reader needs on a busy machine, far below what a quadratic one does.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private const int Tests = 1000;
    private const string Pieces = "{}[]<>=:;,\"'#-!&|\\/@?%$()~`*\r\n\t  \uFEFFaZ09.é";

    private static readonly string[] Samples =
    [
        "{\"a\": [1, \"x\\n\", {\"name\": 'v'}], // c\n \"b\": /* d */ null}", "<a b='c' d=\"&amp;\"><!-- e --><![CDATA[f]]>g<h/></a><?i j?>",
        "a: b\nc:\n  - d: 'e''f'\n    g: \"h\\\n      i\"\n  - |\n   j\n  - {k: [l, m]}\n--- >-\n n", "[a.b]\nc = \"d\"\ne = '''\nf\n'''\ng = [1, {h = 'i'}]",
        "[a \"b\"]\nc = d ; e\nexport f=\"g\"\nh: i \\\n  j\n", "a,b\n\"c\"\"d\",e\n", "GET http://a HTTP/1.1\nb: c\n\n{\"d\":\"e\"}\n###\n", "FROM a\nENV b=\"c\" d=e \\\n f=g\nRUN <<X\nh\nX\n",
    ];

    [Fact]
    public void BrokenFiles_AreReadWithExactPositions()
    {
        var signs = Gen.Elements(Pieces.ToCharArray());
        var texts = Gen.OneOf(
            signs.ListOf().Select(c => new string([.. c])),
            Gen.Elements(Samples).SelectMany(s => Gen.Choose(0, s.Length).Select(n => s[..n])),
            Gen.Elements(Samples).SelectMany(s => Gen.Choose(0, s.Length).SelectMany(n => signs.ListOf().Select(c => s[..n] + new string([.. c]) + s[n..]))));
        Check.One(Fuzz.Runs(Tests), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var (_, path) in Extracted.Formats)
            {
                Extracted.HasExactPositions(text, Extracted.From(path, text));
            }
        }));
    }

    [Fact]
    public void MailboxAnywhere_IsRead()
    {
        // Where the text is a key, the mailbox is read as a fragment that may not be edited. Names of tags can hold none.
        var texts = Gen.Elements(Samples).SelectMany(s => Gen.Choose(0, s.Length).Select(n => s[..n] + " ann@corp.example " + s[n..]));
        Check.One(Fuzz.Runs(Tests), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            foreach (var (_, path) in Extracted.Formats.Where(f => f.Kind != FileKind.Xml))
            {
                Assert.True(Extracted.From(path, text).Any(f => f.Value.Contains("ann@corp.example", StringComparison.Ordinal)), path);
            }
        }));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{\"a\":")]
    [InlineData("<a>")]
    [InlineData("<a b='")]
    [InlineData("</a>")]
    [InlineData("<!--")]
    [InlineData("- ")]
    [InlineData("\"")]
    [InlineData("'\\")]
    [InlineData("a: ")]
    [InlineData("a: 'b\n")]
    [InlineData("a = \"")]
    [InlineData("\"\",")]
    [InlineData("a.")]
    [InlineData("&#")]
    [InlineData("::")]
    [InlineData("   ")]
    [InlineData("\\")]
    [InlineData("\"\"\"")]
    [InlineData("- 'a\n")]
    [InlineData("%41")]
    public void Repetition_IsReadInLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));
        foreach (var (_, path) in Extracted.Formats)
        {
            var watch = Stopwatch.StartNew();
            _ = Extracted.From(path, text);
            Assert.True(watch.Elapsed < Limit, $"{path} took {watch.Elapsed}");
        }
    }
}
