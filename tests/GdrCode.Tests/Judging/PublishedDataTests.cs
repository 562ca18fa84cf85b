using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class PublishedDataTests
{
    private const string Key = "ede6194947e26df5e90391ccdd652e2f";

    [Theory]
    [InlineData("Data/aes-cbc.rsp", $"COUNT = 7\nKEY = {Key}", true)]
    [InlineData("Data/aes-cbc.ini", $"COUNT = 7\nKEY = {Key}", false)]
    [InlineData("csc.rsp", $"/define:KEY={Key}", false)]
    public void Key_OfATestVector_IsPublished(string path, string text, bool isPublished)
    {
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Prose, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };
        var finding = new Finding("named-secret", new Category("api-key-generic", "credential", "", "", "token"), fragment, new TextSpan(text.IndexOf(Key, StringComparison.Ordinal), Key.Length), 0.7);
        bool? isSample = null;

        Assert.Equal(isPublished, PublishedData.Holds(new SourceFile(path, SourceText.From(text), FileKind.Text, "text", Place.Test), finding, ref isSample));
    }
}
