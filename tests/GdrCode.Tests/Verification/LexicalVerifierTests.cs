using GdrCode.Extraction.Lexical;
using GdrCode.Model;
using GdrCode.Verification;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Verification;

public class LexicalVerifierTests
{
    private static readonly LexicalVerifier s_verifier = new(LexicalExtractor.Tokens);

    [Theory]
    [InlineData("python", "p = 'tea' # by Mia", "tea", "coffee", "")]
    [InlineData("python", "p = 'tea' # by Mia", "Mia", "Bo", "")]
    [InlineData("javascript", "p = `${a} tea ${b}`", "tea", "milk", "")]
    [InlineData("python", "p = 'tea' # by Mia", "tea", "t'a", "token-changed")]
    [InlineData("javascript", "p = `tea`", "tea", "${x}", "token-count")]
    [InlineData("c", "/* tea */ x", "tea", "*/", "token-changed")]
    [InlineData("c", "/* tea */ x", "tea", "a\nb", "line-count")]
    [InlineData("shell", "p=tea", "tea", "te a", "token-changed")]
    public void Change_PassesWhereTheTokensStay(string language, string text, string old, string now, string kind)
    {
        var file = new SourceFile("f", SourceText.From(text), FileKind.Code, language, Place.Production);
        var change = new TextChange(new TextSpan(text.IndexOf(old, StringComparison.Ordinal), old.Length), now);
        var violations = s_verifier.Verify(file, file.Text.WithChanges(change), [change]);
        Assert.Equal(kind, violations.Count == 0 ? "" : violations[0].Kind);
    }

    [Fact]
    public void TextThatDiffersOutsideTheChanges_IsAViolation()
    {
        var file = new SourceFile("f", SourceText.From("p = 'tea'"), FileKind.Code, "python", Place.Production);
        Assert.Equal("outside-change", Assert.Single(s_verifier.Verify(file, SourceText.From("q = 'tea'"), [])).Kind);
    }
}
