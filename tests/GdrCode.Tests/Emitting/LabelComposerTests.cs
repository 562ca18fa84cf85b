using GdrCode.Emitting;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Emitting;

public class LabelComposerTests
{
    private static readonly Category Password = new("password-literal", "credential", "", "", "password");

    private readonly LabelComposer labels = new("repo", RunKey.Create());

    [Fact]
    public void Columns_CountCodePoints()
    {
        var text = SourceText.From("x = \"😀 secret\"\n");
        var start = text.ToString().IndexOf("secret", StringComparison.Ordinal);

        var row = Assert.Single(labels.Spans("a.cs", text, null, [Span(text, start, 6, Label.Sensitive)]));

        Assert.Equal((1, 7, 13), (row.Line, row.Start, row.End));
    }

    [Fact]
    public void Columns_OfALineOfMegabytes_AreCountedOnce()
    {
        const int unit = 100;
        var text = SourceText.From(string.Concat(Enumerable.Repeat("😀secret".PadRight(unit), 40_000)));
        var spans = Enumerable.Range(0, 40_000).Select(i => Span(text, (i * unit) + 2, 6, Label.Sensitive)).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var rows = labels.Spans("a.min.js", text, null, spans);

        Assert.Equal((39_999 * (unit - 1)) + 1, rows[^1].Start);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void SpanOverLines_GivesARowPerLine()
    {
        var text = SourceText.From("one SEC\r\nRET\r\ntail");

        var rows = labels.Spans("a.txt", text, null, [Span(text, 4, 8, Label.Sensitive)]);

        Assert.Equal([(1, 4, 7), (2, 0, 3)], rows.Select(r => (r.Line, r.Start, r.End)));
    }

    [Fact]
    public void RefinedColumns_FollowTheRefinedText()
    {
        var original = SourceText.From("a secret b");
        var refined = SourceText.From("a replaced b");
        var span = Span(original, 2, 6, Label.Sensitive) with { Refined = [new TextSpan(2, 8)], Surrogate = "replaced" };

        var row = Assert.Single(labels.Spans("a.txt", original, refined, [span]));

        Assert.Equal((2, 10, "replaced"), (row.RefinedStart, row.RefinedEnd, row.Surrogate));
    }

    [Fact]
    public void Line_IsSensitiveBeforeNeutral()
    {
        var text = SourceText.From("one two\nthree\n");
        var spans = labels.Spans("a.txt", text, null, [Span(text, 0, 3, Label.Neutral), Span(text, 4, 3, Label.Sensitive)]);

        var lines = labels.Lines("a.txt", text, spans, LineAction.Rewritten, allLines: true, "embedded/1");

        Assert.Equal([(1, Label.Sensitive, LineAction.Rewritten), (2, Label.Clean, LineAction.Kept)], lines.Select(l => (l.Line, l.Label, l.Action)));
    }

    [Fact]
    public void Fingerprint_DependsOnTheKey()
    {
        var key = RunKey.Create();

        Assert.Equal(key.Fingerprint("c", "value"), key.Fingerprint("c", "value"));
        Assert.NotEqual(key.Fingerprint("c", "value"), RunKey.Create().Fingerprint("c", "value"));
    }

    private static LabelledSpan Span(SourceText text, int start, int length, Label label)
    {
        var all = new TextSpan(0, text.Length);
        var fragment = new Fragment { Kind = FragmentKind.Prose, Span = all, Text = PiecedText.Single(text.ToString(), all, TextEncoding.Verbatim) };
        var finding = new Finding("rule", Password, fragment, new TextSpan(start, length), 0.9);
        return new LabelledSpan(new JudgedFinding(finding, new Verdict(label, Password, 0.9, "", "embedded/1")), [new TextSpan(start, length)], [], null);
    }
}
