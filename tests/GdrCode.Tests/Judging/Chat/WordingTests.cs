using System.Text;

using GdrCode.Judging.Chat;

namespace GdrCode.Tests.Judging.Chat;

public class WordingTests
{
    private const string Illness = "diagnosis-or-condition";
    private const string Source = "// Kadri is off until May, leukaemia again\nclass A { }\n";

    [Fact]
    public void ProposedWords_StandInAComment()
    {
        var (text, refined) = Refine(Source, Client(Illness, ("", "leukaemia", "an illness")));

        Assert.Equal("// Kadri is off until May, an illness again\nclass A { }\n", text);
        Assert.Equal("an illness", Assert.Single(refined.Results.SelectMany(r => r.Spans)).Surrogate);
    }

    [Theory]
    [InlineData("Kadri's illness")]
    [InlineData("ward 7")]
    [InlineData("some leukaemia")]
    [InlineData("ill,\nsadly")]
    [InlineData("a long while away for reasons that are of no concern to anybody who reads this")]
    [InlineData("*/ evil();")]
    [InlineData("")]
    public void WordsThatCantStand_GiveWayToTheSurrogate(string words)
    {
        var (text, refined) = Refine(Source, Client(Illness, ("", "leukaemia", words)));

        Assert.Empty(refined.Missing);
        Assert.Equal(Refine(Source, Client(Illness)).Text, text);
        Assert.DoesNotContain("leukaemia", text, StringComparison.Ordinal);
    }

    // The model has decided about this text, but that does not make its own words clean.
    [Fact]
    public void WordsThatARuleFindsAnew_GiveWayToTheSurrogate()
    {
        const string source = "// Yaretzi Tlapanco holds a Danish passport\nclass A { }\n";
        const string category = "nationality-or-immigration-status";

        var (text, refined) = Refine(source, Client(category, ("", "Danish passport", "residence permit")));

        Assert.Empty(refined.Missing);
        Assert.DoesNotContain("residence permit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Danish", text, StringComparison.Ordinal);
        Assert.Contains("a travel document", Refine(source, Client(category, ("", "Danish passport", "travel document"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ValueThatStandsInALiteralToo_HasOneSurrogate()
    {
        var (text, _) = Refine("// off, leukaemia again\nclass A { string reason = \"leukaemia\"; }\n", Client(Illness, ("", "leukaemia", "an illness")));

        Assert.DoesNotContain("an illness", text, StringComparison.Ordinal);
        Assert.DoesNotContain("leukaemia", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoProposals_ForOneValue_BecomeOne()
    {
        const string source = "// first: off, leukaemia again\nclass A\n{\n    // second: still leukaemia\n}\n";

        var (text, _) = Refine(source, Client(Illness, ("first", "leukaemia", "being ill"), ("second", "leukaemia", "an illness")));

        Assert.Equal("// first: off, an illness again\nclass A\n{\n    // second: still an illness\n}\n", text);
    }

    [Fact]
    public void NameInAComment_KeepsItsKeyedSurrogate_WhateverIsProposed()
    {
        var (text, _) = Refine("// ask Kadri Põlluste first\nclass A { }\n", Client("person-full-name", ("", "Kadri Põlluste", "the maintainer")));

        Assert.DoesNotContain("maintainer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kadri", text, StringComparison.Ordinal);
    }

    private static AnsweringClient Client(string category, params (string Text, string Quote, string Words)[] wordings)
    {
        string[] quotes = wordings.Length == 0 ? ["leukaemia"] : [.. wordings.Select(w => w.Quote).Distinct()];
        return new AnsweringClient(quotes.ToDictionary(q => q, q => new[] { (q, "sensitive", category) })) { Wordings = wordings.ToDictionary(w => (w.Text, w.Quote), w => w.Words) };
    }

    private static (string Text, Refined Refined) Refine(string source, AnsweringClient client)
    {
        var refined = new Refinery(new PipelineOptions { Chat = new ChatJudgeOptions { Client = client, Model = "test", Candidates = CandidateMode.All } }).Refine(new MemoryRepository().Add("a.cs", source));
        return (Encoding.UTF8.GetString(refined.Written["a.cs"]), refined);
    }
}
