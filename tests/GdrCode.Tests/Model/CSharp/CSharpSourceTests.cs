using GdrCode.Model.CSharp;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Model.CSharp;

public class CSharpSourceTests
{
    [Fact]
    public void Text_IsParsedOnce_ForAllWhoReadIt()
    {
        var text = SourceText.From("class C;");

        Assert.Same(CSharpSource.ParseShared(text, "a.cs"), CSharpSource.ParseShared(text, "a.cs"));
    }

    [Fact]
    public void Script_IsNotTakenForAFileOfAProject()
    {
        var text = SourceText.From("f();");

        Assert.Equal(SourceCodeKind.Regular, CSharpSource.ParseShared(text, "a.cs")?.Options.Kind);
        Assert.Equal(SourceCodeKind.Script, CSharpSource.ParseShared(text, "a.csx")?.Options.Kind);
    }

    [Fact]
    public void TooDeepText_HasNoTree() => Assert.Null(CSharpSource.ParseShared(SourceText.From(new string('(', 20_000)), "a.cs"));
}
