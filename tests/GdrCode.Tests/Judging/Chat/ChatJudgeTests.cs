using System.Text;

using GdrCode.Judging.Chat;
using GdrCode.Judging.Learned;
using GdrCode.Model;

namespace GdrCode.Tests.Judging.Chat;

public class ChatJudgeTests
{
    private const string Name = "person-full-name";

    [Fact]
    public void SensitivePart_IsRewritten_AndNothingBesideIt()
    {
        var client = new AnsweringClient(new() { ["Kadri"] = [("Kadri Põlluste", "sensitive", Name)] });

        var (text, _) = Refine("// ask Kadri Põlluste first, or Andris Ozoliņš\nclass A { }\n", client);

        Assert.DoesNotContain("Kadri", text, StringComparison.Ordinal);
        Assert.Contains("or Andris Ozoliņš", text, StringComparison.Ordinal);
        Assert.StartsWith("// ask ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanVerdict_HoldsAgainstTheRules_AlsoInTheSecondLook()
    {
        var client = new AnsweringClient(new() { ["Kadri"] = [("kadri.polluste@hallingbil.no", "sensitive", "email-address-corporate")] });

        var (text, refined) = Refine("// ask Kadri Põlluste, kadri.polluste@hallingbil.no\nclass A { }\n", client);

        Assert.Empty(refined.Missing);
        Assert.Contains("Kadri Põlluste", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hallingbil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NarrowerPart_TakesThePlaceOfTheFinding()
    {
        var client = new AnsweringClient(new() { ["Põlluste"] = [("Põlluste", "sensitive", "person-family-name")] });

        var (text, refined) = Refine("// ask Kadri Põlluste first\nclass A { }\n", client);

        Assert.Empty(refined.Missing);
        Assert.Contains("ask Kadri ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Põlluste", text, StringComparison.Ordinal);
    }

    [Fact]
    public void NeutralPart_IsKept_AndLabelled()
    {
        var client = new AnsweringClient(new() { ["Kadri"] = [("Kadri Põlluste", "neutral", Name)] });

        var (text, refined) = Refine("// ask Kadri Põlluste first\nclass A { }\n", client);

        Assert.Contains("Kadri Põlluste", text, StringComparison.Ordinal);
        Assert.Equal(1, refined.Report.Counts.NeutralSpans);
    }

    [Fact]
    public void UnsureVerdict_IsLeftToTheEmbeddedJudge()
    {
        var (text, _) = Refine("// ask Kadri Põlluste first\nclass A { }\n", new AnsweringClient([], unsure: "Kadri"));

        Assert.DoesNotContain("Kadri", text, StringComparison.Ordinal);
    }

    [Fact]
    public void FindingOfTheModelsOwn_IsRewritten_AndLearntForTheRepository()
    {
        var client = new AnsweringClient(new() { ["blue heron"] = [("blue heron 77", "sensitive", "infrastructure-secret")] });

        var (text, refined) = Refine("// the gate opens at blue heron 77\nclass A { string b = \"blue heron 77\"; }\n", client, o => o with { Candidates = CandidateMode.All });

        Assert.Empty(refined.Missing);
        Assert.DoesNotContain("heron", text, StringComparison.Ordinal);
        Assert.Contains(refined.Results.SelectMany(r => r.Spans), s => s.Rule == ChatJudge.RuleId && s.Judge.EndsWith(":test", StringComparison.Ordinal));
    }

    [Fact]
    public void CopyrightHolder_IsKept_WhateverTheModelSays()
    {
        var client = new AnsweringClient(new() { ["Copyright"] = [("Andris Ozoliņš", "sensitive", "copyright-holder-name")] });

        var (text, _) = Refine("// Copyright (c) 2019 Andris Ozoliņš\nclass A { }\n", client, o => o with { Candidates = CandidateMode.All });

        Assert.Contains("Andris Ozoliņš", text, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnSurrogate_IsNoFinding_WhateverTheModelSays()
    {
        var client = new AnsweringClient(new() { ["qovuz"] = [("qovuz.saluvi@vajaqudosuzi.example", "sensitive", "email-address-corporate")] });
        const string source = "// write to qovuz.saluvi@vajaqudosuzi.example\nclass A { }\n";

        Assert.Equal(source, Refine(source, client, o => o with { Candidates = CandidateMode.All }).Text);
    }

    [Fact]
    public void Cascade_AsksOnlyWhatTheEmbeddedJudgeDoubts()
    {
        var client = new AnsweringClient([]);
        const string source = "// ask Kadri Põlluste first\nclass A { string password = \"Vq7!tmR2xLw\"; }\n";

        Refine(source, client, o => o with { Cascade = new CascadeThresholds(0, 0.05) });
        Assert.Empty(client.Asked);

        Refine(source, client, o => o with { Cascade = new CascadeThresholds(0, 1) });
        Assert.NotEmpty(client.Asked);
    }

    // What a cascade asks about must stay cheap: less than one clean line in a hundred, and worth it: many of the judge's errors.
    [Fact]
    public void Cascade_AsksUnlessToldOtherwise_InTheBandThatWasMeasured()
    {
        var manifest = JudgeModel.Default.Manifest;

        Assert.Equal(new CascadeThresholds(manifest.DoubtFrom!.Value, manifest.DoubtTo!.Value), CascadeThresholds.Default);
        Assert.InRange(manifest.Sensitive, manifest.DoubtFrom.Value, manifest.DoubtTo.Value);
        Assert.InRange(manifest.Figures["cascade.clean_lines_asked"], 0.001, 0.01);
        Assert.InRange(manifest.Figures["cascade.errors_asked"], 0.2, 1);
    }

    // Sure of everything, it must be the embedded judge with all that it knows: its proposals, and the rest of the repository.
    [Fact]
    public void CascadeThatDoubtsNothing_WritesWhatTheEmbeddedJudgeWrites()
    {
        var client = new AnsweringClient([]);
        var cascade = new ChatJudgeOptions { Client = client, Model = "test", Cascade = new CascadeThresholds(0.5, 0.5) };
        Refined Refine(PipelineOptions options)
        {
            var repository = new MemoryRepository();
            var root = Path.Combine(Checkout.Root, "fixtures", "repositories", "nordwind-billing");
            foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                repository.Add(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path));
            }

            return new Refinery(options).Refine(repository);
        }

        var (embedded, cascaded) = (Refine(new PipelineOptions()), Refine(new PipelineOptions { Chat = cascade }));

        Assert.Empty(client.Asked);
        Assert.Contains(embedded.Results.SelectMany(r => r.Spans), s => s.Rule.StartsWith("model-", StringComparison.Ordinal));
        Assert.Equal(embedded.Results.SelectMany(r => r.Spans), cascaded.Results.SelectMany(r => r.Spans));
        Assert.Equal(embedded.Written, cascaded.Written);
    }

    [Fact]
    public void Cascade_AsksAboutProposalsThatAreDoubted()
    {
        var client = new AnsweringClient([]);

        Refine("// ward 7: Tlapanco, then Põlluste\nclass A { }\n", client, o => o with { Cascade = new CascadeThresholds(0, 1) });

        Assert.Equal(["ward 7: Tlapanco, then Põlluste"], client.Asked);
        Refine("// ward 7: Tlapanco, then Põlluste\nclass A { }\n", client);
        Assert.Single(client.Asked);
    }

    [Fact]
    public void EveryCandidate_IsAskedOnce_ThoughTheFileIsReadManyTimes()
    {
        var client = new AnsweringClient(new() { ["Kadri"] = [("Kadri Põlluste", "sensitive", Name)] });

        Refine("// ask Kadri Põlluste first\nclass A { }\n", client);

        Assert.Equal(["ask Kadri Põlluste first"], client.Asked);
    }

    private static (string Text, Refined Refined) Refine(string source, AnsweringClient client, Func<ChatJudgeOptions, ChatJudgeOptions>? more = null)
    {
        var chat = new ChatJudgeOptions { Client = client, Model = "test" };
        var repository = new MemoryRepository().Add("a.cs", source);
        var refined = new Refinery(new PipelineOptions { Chat = more?.Invoke(chat) ?? chat }).Refine(repository);
        return (refined.Written.TryGetValue("a.cs", out var bytes) ? Encoding.UTF8.GetString(bytes) : "", refined);
    }
}
