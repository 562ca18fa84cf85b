using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Judging;

public class SurroundingsTests
{
    private static readonly RuleSet Rules = RuleSet.Load();

    [Theory]
    [InlineData("src/Orrelin.Persistence.Sql/Schema.sql", true)]
    [InlineData("Orrelin.Tests/Schema.sql", true)]
    [InlineData("src/Schema.sql", false)]
    [InlineData("src/Orrelin/Schema.sql", false)]
    [InlineData("src/Orrelinda.Persistence/Schema.sql", false)]
    [InlineData("people/Orrelin.md", false)]
    public void NameThatANamespaceOnThePathBeginsWith_IsTheProduct(string path, bool isProduct)
    {
        var span = new TextSpan(0, 7);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = span, Text = PiecedText.Single("Orrelin", span, TextEncoding.Verbatim) };
        var file = new SourceFile(path, SourceText.From("Orrelin"), FileKind.Text, "sql", Place.Production);

        Assert.Equal(isProduct, Surroundings.AreProduct(file, new Finding("model-name", Rules.Categories["person-full-name"], fragment, span, 0)));
    }
}
