using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

namespace GdrCode.Tests.Judging.Chat;

public class ReplyCheckerTests
{
    private const string Text = "// Kadri Põlluste asked Kadri Põlluste, password: Vq7!tmR2xLw\nclass A { }\n";

    private static readonly ReplyChecker Checker = new(Asking.Rules.Categories);

    private readonly ChatRequest request = Assert.Single(Asking.Plan(Asking.Judge(), "a.cs", Text));

    [Fact]
    public void Part_IsFoundByQuoteAndOccurrence()
    {
        var answer = Answered(Entry("sensitive", Part("Kadri Põlluste", occurrence: 2)));

        var part = Assert.Single(answer.Parts);
        Assert.Equal(request.Asked[0].Asked.Candidate.Text.LastIndexOf("Kadri", StringComparison.Ordinal), part.Span.Start);
        Assert.Equal((Label.Sensitive, "person-full-name", false), (part.Label, part.Category.Id, part.Masked));
    }

    [Fact]
    public void QuotedMask_StandsForTheValueBehindIt()
    {
        var answer = Answered(Entry("sensitive", Part("‹masked: 11 characters, a-z A-Z 0-9 symbols›", category: "password-literal")));

        var part = Assert.Single(answer.Parts);
        Assert.True(part.Masked);
        Assert.Equal("Vq7!tmR2xLw", request.Asked[0].Asked.Candidate.Text.Substring(part.Span.Start, part.Span.Length));
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("unsure")]
    public void VerdictWithoutParts_IsTaken(string verdict) => Assert.Equal(verdict == "unsure", Answered(Entry(verdict)).Unsure);

    [Fact]
    public void UnknownCategory_IsForgiven_WhereARuleNamesOne() =>
        Assert.Equal("person-full-name", Assert.Single(Answered(Entry("sensitive", Part("Kadri Põlluste", category: "PERSON"))).Parts).Category.Id);

    [Theory]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"Andris\",\"category\":\"person-full-name\"}]}", Refusals.Quote)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"Kadri Põlluste\",\"occurrence\":3,\"category\":\"person-full-name\"}]}", Refusals.Quote)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"Kadri Põlluste\",\"occurrence\":99999999999,\"category\":\"person-full-name\"}]}", Refusals.Quote)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"\",\"category\":\"person-full-name\"}]}", Refusals.Quote)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"asked\",\"category\":\"no-such\"}]}", Refusals.Category)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[\"Kadri\"]}", Refusals.Contradiction)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[]}", Refusals.Contradiction)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"clean\",\"parts\":[{\"quote\":\"asked\",\"category\":\"person-full-name\"}]}", Refusals.Contradiction)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"sensitive\",\"parts\":[{\"quote\":\"asked\",\"label\":\"neutral\",\"category\":\"person-full-name\"}]}", Refusals.Contradiction)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"perhaps\",\"parts\":[]}", Refusals.Contradiction)]
    [InlineData("{\"id\":\"other\",\"verdict\":\"clean\",\"parts\":[]}", Refusals.Missing)]
    [InlineData("{\"id\":\"ID\",\"verdict\":\"clean\",\"parts\":[]},{\"id\":\"ID\",\"verdict\":\"clean\",\"parts\":[]}", Refusals.Duplicate)]
    public void FaultyEntry_IsRefused_WithItsReason(string entries, string refusal)
    {
        var (_, answer, reason) = Assert.Single(Checker.Check(request, Reply(entries.Replace("ID", request.Asked[0].Id, StringComparison.Ordinal))));

        Assert.Null(answer);
        Assert.Equal(refusal, reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I can't help with that.")]
    [InlineData("{\"candidates\": [")]
    [InlineData("{\"results\": []}")]
    [InlineData("[\"\\ud800\"")]
    [InlineData("7")]
    public void ReplyThatIsNoAnswer_RefusesAll(string reply) => Assert.All(Checker.Check(request, reply), o => Assert.Equal(Refusals.Malformed, o.Refusal));

    [Fact]
    public void WrongControl_RefusesAll()
    {
        var all = string.Join(',', request.Asked.Select(a => a.Id).Concat(request.Controls.Select(c => c.Id)).Select(id => $"{{\"id\":\"{id}\",\"verdict\":\"clean\",\"parts\":[]}}"));

        Assert.All(Checker.Check(request, $"{{\"candidates\":[{all}]}}"), o => Assert.Equal(Refusals.Control, o.Refusal));
    }

    [Theory]
    [InlineData("<think>{\"candidates\": []} or not</think>\n```json\n{0}\n```")]
    [InlineData("Here it is:\n{0}\nThat is all.")]
    [InlineData("{0}")]
    public void ReplyInWrapping_IsRead(string wrapping) =>
        Assert.NotNull(Assert.Single(Checker.Check(request, wrapping.Replace("{0}", Reply(Entry("clean")), StringComparison.Ordinal))).Answer);

    [Fact]
    public void BareArray_WithTrailingComma_IsRead()
    {
        var reply = Reply(Entry("clean"));

        Assert.NotNull(Assert.Single(Checker.Check(request, reply["{\"candidates\":".Length..^2] + ",]")).Answer);
    }

    private Answer Answered(string entry)
    {
        var (_, answer, refusal) = Assert.Single(Checker.Check(request, Reply(entry)));
        Assert.Null(refusal);
        return answer!;
    }

    private string Reply(string entries) => $"{{\"candidates\":[{string.Join(',', request.Controls.Select(Control).Append(entries))}]}}";

    private static string Control((string Id, ControlText Control) control) => control.Control.Quote is { } quote
        ? $"{{\"id\":\"{control.Id}\",\"verdict\":\"sensitive\",\"parts\":[{Part(quote)}]}}"
        : $"{{\"id\":\"{control.Id}\",\"verdict\":\"clean\",\"parts\":[]}}";

    private string Entry(string verdict, params string[] parts) => $"{{\"id\":\"{request.Asked[0].Id}\",\"reason\":\"r\",\"verdict\":\"{verdict}\",\"parts\":[{string.Join(',', parts)}]}}";

    private static string Part(string quote, int occurrence = 1, string label = "sensitive", string category = "person-full-name") =>
        $"{{\"quote\":\"{quote}\",\"occurrence\":{occurrence},\"label\":\"{label}\",\"category\":\"{category}\",\"replacement\":null}}";
}
