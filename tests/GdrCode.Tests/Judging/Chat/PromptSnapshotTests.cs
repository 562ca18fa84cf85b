using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Judging.Chat.Rewordings;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.AI;

namespace GdrCode.Tests.Judging.Chat;

public class PromptSnapshotTests
{
    // Whoever changes a text of the prompt sees here what is sent in the end, and raises the version.
    [Fact]
    public void RenderedPrompt_IsTheOneOnFile()
    {
        var path = Path.Combine(Checkout.Root, "tests", "GdrCode.Tests", "Judging", "Chat", "privacy-2.txt");
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "fixtures", "repositories", "nordwind-billing", "src", "Billing", "InvoiceMailer.cs"));
        var request = Assert.Single(Asking.Plan(Asking.Judge(), "src/Billing/InvoiceMailer.cs", text));
        var rendered = $"{PromptPack.Load().Id}\n" + string.Concat(request.Messages.Select(m => $"--- {m.Role}\n{m.Text}\n"))
            + string.Concat(Reworded().Select(m => $"=== other words: {m.Role}\n{m.Text}\n"));
        if (Environment.GetEnvironmentVariable("GDR_UPDATE") == "1")
        {
            File.WriteAllText(path, rendered);
        }

        Assert.Equal(File.ReadAllText(path), rendered);
    }

    private static IReadOnlyList<ChatMessage> Reworded()
    {
        var (file, fragments) = RuleCatalog.Extract("src/Rota.cs", "class Rota\n{\n    // Kadri is off until May, leukaemia again\n    int weeks = 7;\n}\n");
        var at = fragments[0].Value.IndexOf("leukaemia", StringComparison.Ordinal);
        var category = Asking.Rules.Categories["diagnosis-or-condition"];
        var finding = new Finding(ChatJudge.RuleId, category, fragments[0], new TextSpan(at, "leukaemia".Length), 0.9);
        var trial = new WordingTrial(fragments, [], IsWorded: true, [new RefusedWords(new JudgedFinding(finding, new Verdict(Label.Sensitive, category, 0.9, "", "")), "a cancer", ["diagnosis-or-condition"])]);
        return Assert.Single(Asking.Judge().Rewordings.Plan(file, trial, HiddenValues.None)).Messages;
    }

    [Fact]
    public void Schema_IsStrictAllTheWayDown()
    {
        var schema = ReplySchema.Create(["a", "b"]);

        Assert.Equal(
            """{"type":"object","properties":{"candidates":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"reason":{"type":"string"},"verdict":{"type":"string","enum":["sensitive","neutral","clean","unsure"]},"parts":{"type":"array","items":{"type":"object","properties":{"quote":{"type":"string"},"occurrence":{"type":"integer"},"label":{"type":"string","enum":["sensitive","neutral"]},"category":{"type":"string","enum":["a","b"]},"replacement":{"type":["string","null"]}},"required":["quote","occurrence","label","category","replacement"],"additionalProperties":false}}},"required":["id","reason","verdict","parts"],"additionalProperties":false}}},"required":["candidates"],"additionalProperties":false}""",
            schema.GetRawText());
    }

    [Fact]
    public void Examples_NameCategoriesThatExist_OneOfEveryGroup()
    {
        var pack = PromptPack.Load();
        var named = pack.Examples.SelectMany(e => e.Parts.Concat(e.Suspected)).Select(p => p.Category).Concat(pack.SensitiveControls.Select(c => c.Category!)).ToHashSet();

        Assert.DoesNotContain(named, id => !Asking.Rules.Categories.ContainsKey(id));
        Assert.Equal(
            Asking.Rules.Categories.Values.Select(c => c.Group).Distinct().Order(),
            named.Select(id => Asking.Rules.Categories[id].Group).Distinct().Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(16)]
    public void ChosenExamples_AreCleanByHalf(int shots)
    {
        var pack = PromptPack.Load();
        var groups = Asking.Rules.Categories.ToDictionary(c => c.Key, c => c.Value.Group);

        var chosen = new ExampleChooser(pack, groups).Choose(new HashSet<string> { "password-literal" }, "json", shots);

        Assert.Equal(shots, chosen.Count);
        Assert.Equal(shots / 2, chosen.Count(e => e.Verdict == "clean"));
        Assert.True(shots == 0 || chosen.Any(e => e.Parts.Any(p => p.Category == "password-literal")));
    }

    [Fact]
    public void ZeroShot_SendsSystemAndQuestionAlone()
    {
        var request = Asking.Plan(Asking.Judge(new ChatJudgeOptions { Model = "test", Shots = 0 }), "a.cs", "// ask Kadri Põlluste first\nclass A { }\n");

        Assert.Equal(["system", "user"], Assert.Single(request).Messages.Select(m => m.Role.Value));
    }

    [Fact]
    public void PackThatIsNotThere_IsNamed()
    {
        var e = Assert.Throws<InvalidDataException>(() => PromptPack.Load("courtesy"));

        Assert.Contains("rules/prompts/courtesy", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Example_IsAnsweredInTheFormatThatIsAskedFor()
    {
        foreach (var example in PromptPack.Load().Examples)
        {
            var entry = Assert.Single(GdrCode.Judging.Chat.Answers.ReplyReader.Read($"{{\"candidates\":[{CandidateJson.Answer("abc", example)}]}}")!);

            Assert.Equal(example.Verdict, entry.Verdict);
            Assert.Equal(example.Parts.Select(p => (p.Quote, p.Label, p.Category, p.Replacement)), entry.Parts.Select(p => (p.Quote, p.Label, p.Category, p.Replacement)));
        }
    }
}
