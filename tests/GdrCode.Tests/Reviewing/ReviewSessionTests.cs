using GdrCode.Emitting;
using GdrCode.Model;
using GdrCode.Reviewing;

namespace GdrCode.Tests.Reviewing;

public sealed class ReviewSessionTests : IDisposable
{
    private const string Mail = "liisbet.hirvasniemi@kivilinn.ee";
    private const string Text = $"class Mailer\n{{\n    // 😀 ask {Mail}, then the third floor door\n    const string To = \"{Mail}\";\n    const string Escaped = \"rauno.mets\\u0040kivilinn.ee\";\n}}\n";

    private static readonly string Demo = Path.Combine(Checkout.Root, "fixtures", "demo.key");

    private readonly TemporaryFolder folder = new();

    private string Source => folder.File("desk");

    private string Out => folder.File("out");

    public ReviewSessionTests() => folder.Write("desk/Mailer.cs", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task OutputOfRefine_IsReviewed_WithItsPatchesForOriginals()
    {
        await RefineAsync();

        using var session = Open([]);

        Assert.All(session.Items, i => Assert.Null(i.Unfit));
        Assert.Equal(["    // 😀 ask ", Mail, ", then the third floor door"], Excerpt(session.Items[0]));
        Assert.Equal("rauno.mets@kivilinn.ee", session.Items[^1].Value);
        Assert.Equal("const string Escaped = \"", session.Items[^1].Excerpt.Before);
    }

    [Fact]
    public async Task LabelsOfAScan_AreReviewed_WithTheInputs()
    {
        await ScanAsync();

        using var bare = Open([]);
        Assert.All(bare.Items, i => Assert.StartsWith("the original is not at hand", i.Unfit, StringComparison.Ordinal));
        bare.Dispose();
        using var session = Open([Source]);
        Assert.All(session.Items, i => Assert.Null(i.Unfit));
        session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: false);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(folder.File("out/restricted")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FileThatChangedSinceTheRun_CanNotBeDecidedAbout(bool refined)
    {
        await (refined ? RefineAsync() : ScanAsync());
        File.WriteAllText(Path.Combine(Source, "Mailer.cs"), Text.Replace("liisbet", "mariann", StringComparison.Ordinal));

        using var session = Open([Source], refined ? null : Demo);

        Assert.Equal("the file has changed since the run", session.Items[0].Unfit);
        Assert.Contains("has changed", Assert.Throws<ReviewException>(() => session.Decide(0, ReviewAnswer.Accept, session.Items[0].Category, null, everywhere: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_GoesOnWhereItWasLeft_AndUndoesWhatWasDecidedBefore()
    {
        await RefineAsync();
        using (var session = Open([]))
        {
            session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: false);
        }

        using var again = Open([]);
        Assert.Equal(ReviewAnswer.Reject, again.StateOf(0).Answer);
        Assert.Equal([0], again.Undo());
        Assert.Equal(ReviewAnswer.None, again.StateOf(0).Answer);
    }

    [Fact]
    public async Task Everywhere_DecidesAboutAllOpenFindingsOfTheValue()
    {
        await RefineAsync();
        using var session = Open([]);

        Assert.Equal([0, 1], session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: true).Order());
        Assert.Equal([0, 1], session.Undo().Order());
    }

    [Fact]
    public async Task OtherReviewer_IsShownBesideOnesOwnAnswer()
    {
        await RefineAsync();
        using (var session = Open([], reviewer: "ben"))
        {
            session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: false);
        }

        using var own = Open([], reviewer: "anna");
        Assert.Equal((ReviewAnswer.None, "ben: reject"), (own.StateOf(0).Answer, Assert.Single(own.StateOf(0).Others)));
    }

    [Fact]
    public async Task Surrogate_IsTakenWhereItIsSafe_AndRefusedInOneLineWhereNot()
    {
        await RefineAsync();
        using var session = Open([]);
        var category = session.Items[0].Category;

        var offered = session.Suggest(0, category, 0);
        Assert.NotEqual(offered, session.Suggest(0, category, 1));
        Assert.Equal(session.Items[0].Surrogate, offered);
        session.Decide(0, ReviewAnswer.Accept, category, session.Suggest(0, category, 1), everywhere: false);
        Assert.Equal(
            $"the surrogate is not safe by construction for {category}: it could be a real value; take one that is offered, or leave it empty",
            Assert.Throws<ReviewException>(() => session.Decide(0, ReviewAnswer.Accept, category, "hanna.kask@kivilinn.ee", everywhere: false)).Message);
    }

    [Fact]
    public async Task Mark_IsAFinding_UntilItIsUndone()
    {
        await RefineAsync();
        int mark;
        using (var session = Open([]))
        {
            var place = Rows.PlaceOf(Text, "third floor door");
            // One character before it takes two units.
            mark = session.Mark(0, (place.Line, place.Start - 1), (place.Line, place.End - 1), "street-address");
            Assert.Equal("third floor door", session.Items[mark].Excerpt.Text);
        }

        using var again = Open([]);
        Assert.True(again.Items[mark].IsMark);
        Assert.Equal(ReviewAnswer.Accept, again.StateOf(mark).Answer);
        Assert.Equal([mark], again.Undo());
        Assert.Equal(ReviewAnswer.None, again.StateOf(mark).Answer);
    }

    [Fact]
    public async Task Mark_InCode_OnAFinding_OrOfNothing_IsRefused()
    {
        await RefineAsync();
        using var session = Open([]);

        Assert.StartsWith("code never changes", Fault((1, 6), (1, 12)), StringComparison.Ordinal);
        Assert.StartsWith("a finding of email-address-corporate stands there", Fault((4, 23), (4, 30)), StringComparison.Ordinal);
        Assert.StartsWith("nothing is marked", Fault((3, 0), (3, 4)), StringComparison.Ordinal);
        Assert.StartsWith("the file has no such line", Fault((99, 0), (99, 4)), StringComparison.Ordinal);

        string Fault((int, int) from, (int, int) to) => Assert.Throws<ReviewException>(() => session.Mark(0, from, to, "person-full-name")).Message;
    }

    [Fact]
    public async Task Context_HoldsTheLinesAround_WithAllTheirFindings()
    {
        await RefineAsync();
        using var session = Open([]);

        var context = session.ContextOf(0, 0);

        Assert.Equal(Text.TrimEnd('\n').Split('\n'), context.Lines.Select(l => l.Text).Take(6));
        Assert.Equal(session.Items.Count, context.Spans.Select(s => s.Item).Distinct().Count());
    }

    [Fact]
    public async Task WrongKey_IsRefused()
    {
        await RefineAsync();

        Assert.Contains("and the run was made with key", Assert.Throws<InvalidDataException>(() => Open([], folder.Write("other.key", "another key of many letters"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForcedRun_DoesNotDeleteDecisions()
    {
        await RefineAsync();
        Open([]).Dispose();

        Assert.Contains("would delete the decisions", (await Assert.ThrowsAsync<OutputException>(() => RefineAsync(force: true))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_HoldsDecidedFiles_AsAnExpertWouldLabelThem()
    {
        folder.Write("desk/Open.cs", "// mail hanna.kask@kivilinn.ee\n");
        await RefineAsync();
        using (var session = Open([]))
        {
            Assert.Equal(4, session.Items.Count);
            session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: false);
            session.Decide(1, ReviewAnswer.Neutral, session.Items[1].Category, null, everywhere: false);
            session.Decide(2, ReviewAnswer.Accept, "messaging-account-id", null, everywhere: false);
        }

        var counts = ReviewExport.Write(Out, [], [], new ReviewOptions(), folder.File("gold"), CancellationToken.None);

        Assert.Equal(new ReviewExport.Counts(1, 7, 3, 1), counts);
        Assert.Equal(Text, File.ReadAllText(folder.File("gold/repositories/desk/Mailer.cs")));
        Assert.Equal(
            [$"3:13 clean decoy {Mail}", $"4:23 neutral email-address-corporate {Mail}", "5:28 sensitive messaging-account-id rauno.mets\\u0040kivilinn.ee"],
            File.ReadLines(folder.File("gold/spans.jsonl")).Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement).Select(s => $"{s.GetProperty("line")}:{s.GetProperty("start")} {s.GetProperty("kind")} {s.GetProperty("category")} {s.GetProperty("text").GetString()}"));
        var report = EvaluationRun.Run([Path.Combine(Out, "labels")], folder.File("gold"), null, null, null);
        Assert.Equal(7, report.Corpus.Lines);
        Assert.Equal(Text, Assert.Single(GdrCode.Evaluation.Corpora.LabelledCorpus.Read(folder.File("gold"))).Text);
    }

    [Fact]
    public async Task Baseline_KnowsWhatWasRejected_WithoutAnyInput()
    {
        await RefineAsync();
        using (var session = Open([]))
        {
            session.Decide(0, ReviewAnswer.Reject, session.Items[0].Category, null, everywhere: false);
        }

        var options = new PipelineOptions { Decisions = Decisions.Read([folder.File("out/restricted/decisions.jsonl")]) };
        Assert.Equal(1, await BaselineRun.RunAsync([], folder.File("baseline"), Demo, options, new RunHooks(), CancellationToken.None));
        var known = new PipelineOptions { Baseline = Baseline.Parse(File.ReadAllLines(folder.File("baseline")), "baseline") };
        var report = await ScanRun.RunAsync(Inputs([Source]), Demo, known, new ScanOutputs(), new RunHooks(), CancellationToken.None);
        Assert.Equal((1, 2), (report.Totals.SensitiveSpans, report.Totals.NeutralSpans));
    }

    private static string[] Excerpt(ReviewItem item) => [item.Excerpt.Before.Length > 0 ? "    " + item.Excerpt.Before : "", item.Excerpt.Text, item.Excerpt.After];

    private static IReadOnlyList<RepositoryInput> Inputs(IReadOnlyList<string> inputs) => RepositoryInput.Resolve(inputs, null);

    private ReviewSession Open(IReadOnlyList<string> inputs, string? key = null, string reviewer = "anna") =>
        ReviewSession.Open(Out, Inputs(inputs), new ReviewOptions { KeyFile = key, Reviewer = reviewer }, TimeProvider.System, CancellationToken.None);

    private Task RefineAsync(bool force = false) => RefineRun.RunAsync(Inputs([Source]), Out, null, resume: false, force, new PipelineOptions(), new RunHooks(), CancellationToken.None);

    private Task ScanAsync() => ScanRun.RunAsync(Inputs([Source]), Demo, new PipelineOptions(), new ScanOutputs { LabelsFolder = Out }, new RunHooks(), CancellationToken.None);
}
