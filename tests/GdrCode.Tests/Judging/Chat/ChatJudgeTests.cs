using System.Text;

using GdrCode.Judging.Chat;
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
