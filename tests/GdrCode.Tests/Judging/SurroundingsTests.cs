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
    [InlineData("src/Orrelin.Runtime/README.md", "msftorrelin", true)]
    [InlineData("src/Orrelin/README.md", "msftorrelin", false)]
    [InlineData("src/Orrelin.Runtime/README.md", "quillon77", false)]
    public void Handle_ThatHoldsTheProduct_IsItsAccount(string path, string handle, bool isAccount)
    {
        var file = new SourceFile(path, SourceText.From(handle), FileKind.Text, "markdown", Place.Production);

        Assert.Equal(isAccount, Surroundings.AreAccountOfProduct(file, Of("handle-linked", "username-handle", handle, null)));
    }

    [Theory]
    [InlineData("[assembly: InternalsVisibleTo(\"A, PublicKey=0024000004800000\" +\n    \"7aa16153bcea2ae9a471145624826f60d7c8e71c\")]", true)]
    [InlineData("string key = \"0024000004800000\" +\n    \"7aa16153bcea2ae9a471145624826f60d7c8e71c\";", false)]
    public void Hex_InThePublicKeyOfAnAssembly_IsPublic(string text, bool isPublic) =>
        Assert.Equal(isPublic, Surroundings.ArePublicKey(Text(text), In(text, "model-value", "symmetric-key-seed-or-salt", "7aa16153bcea2ae9a471145624826f60d7c8e71c")));

    [Theory]
    [InlineData("// TODO (PM-35501): persist", "35501", true)]
    [InlineData("// TODO: PM-35501 persist", "PM-35501", true)]
    [InlineData("// TODO ask 35501", "35501", false)]
    [InlineData("// badge PM-35501", "PM-35501", false)]
    public void Number_BehindWhatIsLeftToDo_IsATicket(string text, string value, bool isTicket) =>
        Assert.Equal(isTicket, Surroundings.AreTicket(Text(text), In(text, "model-number", "personnel-customer-or-student-id", value)));

    [Theory]
    [InlineData("role: subscriptionResourceId(\n'Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')", true)]
    [InlineData("tenant: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'", false)]
    public void Guid_OfARole_IsOfTheCloud(string text, bool isRole) =>
        Assert.Equal(isRole, Surroundings.AreRole(Text(text), In(text, "named-secret", "api-key-generic", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")));

    [Theory]
    [InlineData(60, true)]
    [InlineData(20, false)]
    public void Plate_InALongRunOfBase64_IsAPieceOfIt(int around, bool isCoded)
    {
        var text = $"{new string('q', around)}/AH6J/{new string('Z', around)}";

        Assert.Equal(isCoded, Surroundings.AreCoded(Text(text), In(text, "vehicle-plate-named", "vehicle-id-or-plate", "AH6J")));
    }

    private static SourceFile Text(string text) => new("a.txt", SourceText.From(text), FileKind.Text, "text", Place.Production);

    private static Finding In(string text, string rule, string category, string value)
    {
        var whole = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = whole, Text = PiecedText.Single(text, whole, TextEncoding.Verbatim) };
        return new Finding(rule, Rules.Categories[category], fragment, new TextSpan(text.IndexOf(value, StringComparison.Ordinal), value.Length), 0);
    }

    private static Finding Of(string rule, string category, string value, string? name)
    {
        var span = new TextSpan(0, value.Length);
        var fragment = new Fragment { Kind = FragmentKind.Comment, Span = span, Name = name, Text = PiecedText.Single(value, span, TextEncoding.Verbatim) };
        return new Finding(rule, Rules.Categories[category], fragment, span, 0);
    }
}
