using FsCheck;
using FsCheck.Fluent;
using GdrCode.Model;
using GdrCode.Rewriting;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Rewriting.Composition;

public class OverlapTests
{
    private const string Source = "// abcdefghij";

    private static readonly Fragment Comment = Texts.Fragment(PiecedText.Single("abcdefghij", new TextSpan(3, 10), TextEncoding.LineComment));

    [Fact]
    public void ARepeatedFinding_IsWrittenOnceByTheSurest()
    {
        var (plan, result) = Texts.Rewrite(Source, f => f.Verdict.Confidence > 0.8 ? "XXX" : "YYY", Texts.Finding(Comment, "cde", 0.5), Texts.Finding(Comment, "cde", 0.9));

        Assert.Equal("// abXXXfghij", result);
        Assert.Single(plan.Spans);
        Assert.Empty(plan.Unwritable);
    }

    [Fact]
    public void AFindingInsideAnother_GivesWay() =>
        Assert.Equal("// a<5>ghij", Texts.Rewrite(Source, f => $"<{f.Finding.Value.Length}>", Texts.Finding(Comment, "cd", 0.99), Texts.Finding(Comment, "bcdef", 0.5)).Text);

    [Fact]
    public void AnOverlap_IsWrittenAsTheRestOfTheShorter() =>
        Assert.Equal("// a[bcdef][gh]ij", Texts.Rewrite(Source, f => $"[{f.Finding.Value}]", Texts.Finding(Comment, "efgh"), Texts.Finding(Comment, "bcdef")).Text);

    [Fact]
    public void TwoFragmentsOfOneSource_AreWrittenOnce()
    {
        const string source = "\"abc\" + \"def\"";
        var joined = Texts.Fragment(Texts.Concatenated(source, TextEncoding.CSharpRegular, "abc", "def"));
        var second = Texts.Fragment(Texts.Concatenated(source, TextEncoding.CSharpRegular, "def"));

        var (plan, result) = Texts.Rewrite(source, f => new string('x', f.Finding.Value.Length), Texts.Finding(second, "de"), Texts.Finding(joined, "bcde"));

        Assert.Equal("\"axx\" + \"xxf\"", result);
        Assert.Single(plan.Spans);
    }

    [Fact]
    public void ANestedValueAndItsOuterText_AreWrittenOnce()
    {
        const string source = "\"key=YWJjZGVm;x\"";
        var outer = PiecedText.Single("key=YWJjZGVm;x", new TextSpan(1, 14), TextEncoding.CSharpRegular);
        var inner = Texts.Fragment(new NestedText("abcdef", outer, new TextSpan(4, 8), TextEncoding.Base64, wholeOnly: true));

        var (plan, result) = Texts.Rewrite(source, _ => "EXAMPLE1", Texts.Finding(inner, "cd"), Texts.Finding(Texts.Fragment(outer), "YWJjZGVm"));

        Assert.Equal("\"key=EXAMPLE1;x\"", result);
        Assert.Empty(plan.Unwritable);
    }

    [Fact]
    public void AFragmentThatMayNotChange_IsUnwritable()
    {
        var closed = new Fragment { Kind = FragmentKind.Comment, Text = Comment.Text, Span = Comment.Span, Editable = false };

        Assert.Single(Texts.Rewrite(Source, _ => "xxx", Texts.Finding(closed, "abc")).Plan.Unwritable);
    }

    [Fact]
    public void AnyFindings_LeaveNothingUncoveredAndKeepTheRest()
    {
        var spans = Gen.Choose(0, 9).SelectMany(s => Gen.Choose(1, 10 - s).Select(l => new TextSpan(s, l))).ArrayOf().ToArbitrary();
        Prop.ForAll(spans, found =>
        {
            var findings = found.Select(s => Texts.Finding(Comment, Comment.Value.Substring(s.Start, s.Length))).ToArray();
            var result = Texts.Rewrite(Source, f => new string('#', f.Finding.Value.Length), findings).Text;
            var expected = string.Concat(Source.Select((c, i) => Array.Exists(found, s => s.Contains(i - 3)) ? '#' : c));
            return result == expected;
        }).Check(Fuzz.Runs(500));
    }
}
