using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class CodedBlocksTests
{
    private const string Piece = "NbcDDe5Mad5ek9KyzYKEzEucUgDgY9pgutX3q7Rk2wVh81mTz0Ypqa==";
    private const string Line = "PUE/Glwk/0K8t3VVavOWrSnN254DwysEqyELyxnk5lbx1L67m/Z/y0Kz9y25HFfq6+tZkBWntG1VAxq0";

    [Theory]
    [InlineData($"<value>\n  iVBORw0KGgo{Line}\n  {Line}\n  {Piece}\n</value>", true)]
    [InlineData($"<value>\n  {Line}\n  {Line}\n  {Piece}\n</value>", false)]
    [InlineData($"<value>\n  iVBORw0KGgo\n  {Piece}\n</value>", false)]
    [InlineData($"icon = \"iVBORw0KGgo{Line}{Piece}\"", true)]
    [InlineData($"iVBORw0KGgo{Line}\nkey = {Piece}", false)]
    [InlineData(Piece, false)]
    [InlineData($"-----BEGIN X509 CRL-----\n{Line}\n{Piece}\n-----END X509 CRL-----", true)]
    [InlineData($"-----BEGIN SEALED PRIVATE THING-----\n{Line}\n{Piece}\n", false)]
    public void Piece_OfAPictureInBase64_IsHeld(string text, bool expected)
    {
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Prose, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };
        var category = new Category("azure-credential", "credential", "", "", "token");
        var finding = new Finding("azure-function-key", category, fragment, new TextSpan(text.IndexOf(Piece, StringComparison.Ordinal), Piece.Length), 1);

        Assert.Equal(expected, CodedBlocks.Hold(new SourceFile("a.resx", SourceText.From(text), FileKind.Text, "text", Place.Production), finding));
    }
}
