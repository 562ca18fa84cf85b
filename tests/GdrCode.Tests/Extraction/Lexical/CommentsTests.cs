using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Lexical;

public class CommentsTests
{
    [Theory]
    [InlineData("python", "x = 1 # ask Mia", "ask Mia", FragmentKind.Comment)]
    [InlineData("java", "/** by Mia */ int x;", "by Mia", FragmentKind.Documentation)]
    [InlineData("haskell", "{- a {- b -} c -} x", "a {- b -} c", FragmentKind.Comment)]
    [InlineData("visual-basic", "Rem ask Mia", "ask Mia", FragmentKind.Comment)]
    [InlineData("lua", "--[[ a\nb ]] x = 1", "a\nb", FragmentKind.Comment)]
    [InlineData("ruby", "=begin\nask Mia\n=end\n", "ask Mia", FragmentKind.Comment)]
    [InlineData("batch", "@rem ask Mia", "ask Mia", FragmentKind.Comment)]
    [InlineData("html", "<!-- ask Mia -->", "ask Mia", FragmentKind.Comment)]
    [InlineData("shell", "x=a#b # ask Mia", "ask Mia", FragmentKind.Comment)]
    [InlineData("fsharp", "(* ask Mia *)", "ask Mia", FragmentKind.Comment)]
    [InlineData("c", "/* never closed", "never closed", FragmentKind.Comment)]
    public void Comment_IsOneFragmentWithoutItsSigns(string language, string text, string value, FragmentKind kind)
    {
        var comment = Code.One(language, text, value);
        Assert.Equal((kind, text.IndexOf(value, StringComparison.Ordinal)), (comment.Kind, comment.Span.Start));
    }

    [Fact]
    public void LineComments_StayOneFragmentEach() => Assert.Equal(["a", "b"], Code.Read("go", "// a\n// b\n").Select(f => f.Value));

    [Fact]
    public void LeadingComment_WithTheWordsOfALicence_IsOne()
    {
        var fragments = Code.Read("go", "// Copyright 2024 Mia Berg\n// All rights reserved\n\n// Package x\npackage x // (c) 2024\n");
        Assert.Equal([Place.Licence, Place.Licence, Place.Production, Place.Production], fragments.Select(f => f.Place));
    }
}
