using System.Diagnostics;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Extraction.Lexical;

namespace GdrCode.Tests.Extraction.Lexical;

public class HostileTextTests
{
    private static readonly string[] s_pieces =
        ["\"", "'", "`", "\"\"\"", "${", "$(", "#{", "{", "}", "(", ")", "/*", "*/", "//", "--", "<<EOF\n", "EOF\n", "\n", "\r\n", "\\", "R\"x(", "[==[", "$$", "<a b=", "<!--",
            "<%", "insert into t (a) values (", "a=", "--b ", "q{", "/", "[", "x", " ", "é", "😀", "12345", "&#64;", "\\u0041", "%A%", "\0", "|", ":", ","];

    [Fact]
    public void AnyText_IsReadWithoutFaultAndMapped()
    {
        var languages = LanguageTable.Default.Languages;
        var texts = Gen.Elements(s_pieces).ListOf(40).Select(string.Concat);
        var cases = Gen.Zip(Gen.Choose(0, languages.Count - 1), texts).ToArbitrary();
        Check.One(Fuzz.Runs(700), Prop.ForAll(cases, c =>
        {
            var (language, text) = c;
            Code.AssertMapped(text, Code.Read(languages[language].Id, text));
        }));
    }

    [Theory]
    [InlineData("javascript", "`${`${")]
    [InlineData("javascript", "(/[")]
    [InlineData("python", "f\"{")]
    [InlineData("ruby", "<<~A %q(")]
    [InlineData("shell", "\"$(")]
    [InlineData("sql", "$a$b")]
    [InlineData("html", "<a <% ")]
    [InlineData("cpp", "R\"(")]
    [InlineData("haskell", "{-")]
    [InlineData("json5", "[\"a\",")]
    [InlineData("makefile", "a ${")]
    [InlineData("lua", "[[")]
    public void LineOfAMegabyte_TakesLinearTime(string language, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Assert.NotNull(Code.Read(language, text));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{language}: {watch.Elapsed}");
    }

    [Fact]
    public void TruncatedText_IsReadAtEveryLength()
    {
        const string Text = "x = f\"a {b['k']} \\u0040 é\" # c\r\nq = '''d\ne''' + rb'f'\n";
        for (var length = 0; length <= Text.Length; length++)
        {
            Code.AssertMapped(Text[..length], Code.Read("python", Text[..length]));
        }
    }
}
