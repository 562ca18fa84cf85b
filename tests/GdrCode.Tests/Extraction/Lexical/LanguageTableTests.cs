using GdrCode.Extraction.Lexical;

namespace GdrCode.Tests.Extraction.Lexical;

public class LanguageTableTests
{
    [Fact]
    public void DefaultTable_KnowsAtLeastSixtyLanguages() => Assert.True(LanguageTable.Default.Languages.Count >= 60);

    [Theory]
    [InlineData("src/app.py", "python")]
    [InlineData("Makefile", "makefile")]
    [InlineData("web/Index.CSHTML", "razor")]
    [InlineData("a/b.blade.php", "php")]
    [InlineData("deploy/main.tf", "hcl")]
    public void Path_NamesItsLanguage(string path, string language) => Assert.Equal(language, LanguageTable.Default.ByPath(path)?.Id);

    [Fact]
    public void UnknownPath_HasNoLanguage() => Assert.Null(LanguageTable.Default.ByPath("src/file.unheard-of"));

    [Theory]
    [InlineData("#!/usr/bin/env python3\nimport os", "python")]
    [InlineData("#!/bin/bash -e", "shell")]
    [InlineData("#!/usr/bin/env -S node --x", "javascript")]
    public void Shebang_NamesItsLanguage(string text, string language) => Assert.Equal(language, LanguageTable.Default.ByShebang(text)?.Id);

    [Fact]
    public void FaultyTable_ReportsAllFaultsTogether()
    {
        const string Table = """
            forms: { a: { open: '"', escape: nonsense } }
            languages:
              - { id: one, extensions: [x], strings: [b], colour: red }
              - { id: one }
            """;
        var e = Assert.Throws<InvalidDataException>(() => LanguageTableReader.Read(new StringReader(Table)));
        Assert.All(["nothing closes it", "nonsense", "without a dot", "no form b", "colour", "given twice"], part => Assert.Contains(part, e.Message, StringComparison.Ordinal));
    }
}
