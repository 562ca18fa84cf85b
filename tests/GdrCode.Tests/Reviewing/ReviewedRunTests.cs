using System.Text;

using GdrCode.Model;
using GdrCode.Reviewing;

namespace GdrCode.Tests.Reviewing;

/// <summary>What decisions do to a run.</summary>
public class ReviewedRunTests
{
    private const string Path = "Mailer.cs";
    private const string Mail = "liisbet.hirvasniemi@kivilinn.ee";
    private const string Text = $"class Mailer\n{{\n    // ask {Mail}, then the third floor door\n    const string To = \"{Mail}\";\n    const string Hall = \"third floor door\";\n}}\n";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Text);

    [Fact]
    public void RejectedFinding_IsKept_AndOthersOfItsValueAreNot()
    {
        var refined = Refine(Text, Row(Mail, ReviewAnswer.Reject, "email-address-corporate"));

        var lines = Lines(refined);
        Assert.Contains(Mail, lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain(Mail, lines[3], StringComparison.Ordinal);
        Assert.Equal([4], refined.Results.SelectMany(r => r.Lines).Select(l => l.Line));
    }

    [Fact]
    public void AcceptedFinding_HasTheCategoryAndTheSurrogateDecided_WhereverItsValueStands()
    {
        var refined = Refine(Text, Row(Mail, ReviewAnswer.Accept, "email-address-corporate", "office@zorvik.example"));

        Assert.Equal(["    // ask office@zorvik.example, then the third floor door", "    const string To = \"office@zorvik.example\";"], Lines(refined)[2..4]);
        var span = refined.Results.SelectMany(r => r.Spans).First();
        Assert.Equal(("email-address-corporate", "review/1", 1.0, "accepted in review"), (span.Category, span.Judge, span.Confidence, span.Reason));
    }

    [Fact]
    public void SurrogateThatIsAValueOfTheInput_IsNotWritten()
    {
        const string Other = "office@zorvik.example";
        const string Both = $"// ask {Mail}\n// or {Other}\n";
        ReviewDecision[] rows = [Row(Mail, ReviewAnswer.Accept, "email-address-corporate", Other), Row(Other, ReviewAnswer.Accept, "email-address-corporate")];

        var refined = Refine(Both, [.. rows.Select(r => r with { Places = [Rows.PlaceOf(Both, r.Value!)], File = RepositoryDecisions.Fingerprint(Encoding.UTF8.GetBytes(Both)) })]);

        Assert.Empty(refined.Missing);
        Assert.DoesNotContain("zorvik", Encoding.UTF8.GetString(refined.Written[Path]), StringComparison.Ordinal);
    }

    [Fact]
    public void MarkedSpan_IsFound_AlsoElsewhereInTheRepository()
    {
        var refined = Refine(Text, Row("third floor door", ReviewAnswer.Accept, "street-address"));

        Assert.Empty(refined.Missing);
        Assert.DoesNotContain("third floor", Encoding.UTF8.GetString(refined.Written[Path]), StringComparison.Ordinal);
        Assert.Equal(["review/1", "embedded/2"], refined.Results.SelectMany(r => r.Spans).Where(s => s.Category == "street-address").Select(s => s.Judge));
    }

    [Fact]
    public void MarkInCode_WithholdsTheFile()
    {
        var refined = Refine(Text, Row("Hall", ReviewAnswer.Accept, "person-full-name"));

        Assert.StartsWith($"{Path}: verification, unwritable", Assert.Single(refined.Missing), StringComparison.Ordinal);
        Assert.Empty(refined.Written);
    }

    [Fact]
    public void NeutralFinding_IsKept_AndLabelled()
    {
        var refined = Refine(Text, Row(Mail, ReviewAnswer.Neutral, "email-address-corporate"));

        Assert.Contains(Mail, Lines(refined)[2], StringComparison.Ordinal);
        Assert.Equal(Label.Neutral, refined.Results.SelectMany(r => r.Lines).First(l => l.Line == 3).Label);
    }

    [Fact]
    public void ChangedFile_IsNamed_AndItsDecisionsAreNotApplied()
    {
        var refined = Refine(Text + "// more\n", Row(Mail, ReviewAnswer.Reject, "email-address-corporate"), Row("third floor door", ReviewAnswer.Accept, "street-address"));

        Assert.DoesNotContain(Mail, Encoding.UTF8.GetString(refined.Written[Path]), StringComparison.Ordinal);
        Assert.Contains("third floor", Encoding.UTF8.GetString(refined.Written[Path]), StringComparison.Ordinal);
        Assert.Equal(new FileNote(Path, "not-applied", "changed", "2 of 2 decisions are not applied: the file has changed since; review it anew"), Assert.Single(refined.Report.Files));
    }

    [Fact]
    public void FileThatIsGone_IsNamed()
    {
        var gone = Row(Mail, ReviewAnswer.Reject, "email-address-corporate") with { Path = "Gone.cs" };

        Assert.Equal("missing", Assert.Single(Refine(Text, gone).Report.Files).Reason);
    }

    [Fact]
    public void DisputedFinding_IsRewritten()
    {
        var row = Row(Mail, ReviewAnswer.Reject, "email-address-corporate");

        Assert.DoesNotContain(Mail, Lines(Refine(Text, row with { Reviewer = "ben", Answer = ReviewAnswer.Accept }, row))[2], StringComparison.Ordinal);
    }

    [Fact]
    public void PrivateKeyOfManyLines_IsKeptAsAWhole()
    {
        var key = "-----BEGIN " + "RSA PRIVATE KEY-----\nMIIBVAIBADANBgkqhkiG9w0BAQEFAASCAT4wggE6AgEAAkEAq7BFUpkGp3+LQmlQ\nq7BFUpkGp3zzLQmlQAASCAT4wggE6AgEAAkEAMIIBVAIBADANBgkqhkiG9w0BAQEF\n-----END " + "RSA PRIVATE KEY-----";
        var text = $"class A\n{{\n    const string Key = @\"{key}\";\n}}\n";
        var found = Refine(text).Results.SelectMany(r => r.Spans).ToList();
        Assert.True(found.Count > 1);

        var row = Row("x", ReviewAnswer.Reject, found[0].Category) with
        {
            Places = [.. found.Select(s => new ReviewPlace(s.Line, s.Start, s.End))],
            File = RepositoryDecisions.Fingerprint(Encoding.UTF8.GetBytes(text)),
        };
        Assert.Equal(text, Encoding.UTF8.GetString(Refine(text, row).Written[Path]));
    }

    [Fact]
    public void UnsafeSurrogate_AndUnknownCategory_AreRefusedWithOneLine()
    {
        Assert.Equal(
            "decisions.jsonl:1: the surrogate is not safe by construction for email-address-corporate: it could be a real value; decide anew with gdr review",
            Assert.Throws<InvalidDataException>(() => Refine(Text, Row(Mail, ReviewAnswer.Accept, "email-address-corporate", "rauno.mets@kivilinn.ee"))).Message);
        Assert.Contains("no category is named so", Assert.Throws<InvalidDataException>(() => Refine(Text, Row(Mail, ReviewAnswer.Accept, "shoe-size"))).Message, StringComparison.Ordinal);
    }

    private static ReviewDecision Row(string written, ReviewAnswer answer, string category, string? surrogate = null, string? value = null) =>
        Rows.Of(Path, Bytes, written == "x" ? new ReviewPlace(1, 0, 1) : Rows.PlaceOf(Text.Contains(written, StringComparison.Ordinal) ? Text : written, written), answer, category, surrogate, value ?? written);

    private static Refined Refine(string text, params ReviewDecision[] rows)
    {
        using var repository = new MemoryRepository().Add(Path, text);
        return new Refinery(new PipelineOptions { Decisions = Rows.Decided(rows) }).Refine(repository);
    }

    private static string[] Lines(Refined refined) => Encoding.UTF8.GetString(refined.Written[Path]).Split('\n');
}
