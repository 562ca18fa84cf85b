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
        foreach (var name in new[] { "Orrelin", "Orrelin's" })
        {
            var file = new SourceFile(path, SourceText.From(name), FileKind.Text, "sql", Place.Production);

            Assert.Equal(isProduct, Surroundings.AreProduct(file, Of("model-name", "person-full-name", name, null)));
        }
    }

    [Theory]
    [InlineData("src/Orrelin.Persistence/A.cs", "orrelin.persistence.store.local", true)]
    [InlineData("src/Orrelin.Persistence/A.cs", "sql01.orrelin.local", false)]
    [InlineData("src/Persistence/A.cs", "orrelin.persistence.store.local", false)]
    [InlineData("src/Orrelin.Persistence/A.cs", "orrelin.local", false)]
    public void Host_ThatBeginsLikeTheProduct_IsAKeyOfItsSettings(string path, string value, bool isKey)
    {
        var file = new SourceFile(path, SourceText.From(value), FileKind.Text, "cs", Place.Production);

        Assert.Equal(isKey, Surroundings.AreKey(file, Of("internal-suffix", "internal-hostname", value, null)));
    }

    [Theory]
    [InlineData("MachineName", "MQ-Host-MachineName", true)]
    [InlineData("MachineName", "MARTA-LAPTOP-HP", false)]
    [InlineData("Host", "billing-host", false)]
    [InlineData(null, "MQ-Host-MachineName", false)]
    public void Host_ThatEndsInTheNameItIsBoundTo_IsAName(string? name, string value, bool isName) =>
        Assert.Equal(isName, Surroundings.RepeatName(Of("host-named", "internal-hostname", value, name)));

    [Theory]
    [InlineData("rev", "2b7e147e0933bd30b58133b6f287e5c695ff4f0e", true)]
    [InlineData("commit", "2b7e147e0933bd30b58133b6f287e5c695ff4f0e", true)]
    [InlineData("token", "2b7e147e0933bd30b58133b6f287e5c695ff4f0e", false)]
    [InlineData("rev", "2b7e147e0933", false)]
    [InlineData(null, "2b7e147e0933bd30b58133b6f287e5c695ff4f0e", false)]
    public void Hash_ThatIsCalledACommit_IsOne(string? name, string value, bool isCommit) => Assert.Equal(isCommit, Surroundings.AreCommit(Of("model-value", "api-key-generic", value, name)));

    [Theory]
    [InlineData(60, true)]
    [InlineData(20, false)]
    public void Plate_InALongRunOfBase64_IsAPieceOfIt(int around, bool isCoded)
    {
        var text = $"{new string('q', around)}/AH6J/{new string('Z', around)}";
        var file = new SourceFile("a.txt", SourceText.From(text), FileKind.Text, "text", Place.Production);
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.String, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };

        Assert.Equal(isCoded, Surroundings.AreCoded(file, new Finding("vehicle-plate-named", Rules.Categories["vehicle-id-or-plate"], fragment, new TextSpan(around + 1, 4), 0)));
    }

    private static Finding Of(string rule, string category, string value, string? name)
    {
        var span = new TextSpan(0, value.Length);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = span, Name = name, Text = PiecedText.Single(value, span, TextEncoding.Verbatim) };
        return new Finding(rule, Rules.Categories[category], fragment, span, 0);
    }
}
