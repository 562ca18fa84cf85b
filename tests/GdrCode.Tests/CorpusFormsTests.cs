using GdrCode.Model;

namespace GdrCode.Tests;

public class CorpusFormsTests
{
    [Fact]
    public void Redaction_PutsTheCategoryInPlaceOfEverySpan_InCodePoints()
    {
        var redacted = CorpusForms.Redact("😀 Ada Ames, ada@x.org\nplain\nEve", [Span(3, 0, 3, "person-given-name"), Span(1, 12, 21, "email-address"), Span(1, 2, 10, "person-full-name")]);

        Assert.Equal("😀 [PERSON_FULL_NAME], [EMAIL_ADDRESS]\nplain\n[PERSON_GIVEN_NAME]", redacted);
    }

    [Fact]
    public void SpansThatOverlap_AreGoneTogether() =>
        Assert.Equal("a [FIRST] e", CorpusForms.Redact("a bcd e", [Span(1, 2, 4, "first"), Span(1, 3, 5, "second")]));

    [Fact]
    public async Task Forms_HoldTheText_WithWhatTheRulesFindRedacted_AndTheRefinedOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("raw/a/x.cs", "// write to maria.keller@nordwind-logistik.de\nclass A { }\n");
        folder.Write("raw/a/y.txt", "plain\n");
        folder.Write("refined/a/x.cs", "// write to someone\nclass A { }\n");

        var forms = await CorpusForms.OfAsync(folder.File("raw"), folder.File("refined"), CancellationToken.None);

        Assert.Equal(["x.cs", "y.txt"], forms.Select(f => f.Path));
        Assert.Matches("^// write to \\[[A-Z_]+\\]\nclass A { }\n$", forms[0].Redacted);
        Assert.Equal("// write to someone\nclass A { }\n", forms[0].Refined);
        Assert.Equal(("plain\n", null), (forms[1].Redacted, forms[1].Refined));
    }

    private static SpanLabel Span(int line, int start, int end, string category) =>
        new("a", "x", line, start, end, null, null, category, Label.Sensitive, 1, "rule", "none", "0", null, null);
}
