using GdrCode.Judging.Chat;
using GdrCode.Judging.Chat.Batches;

namespace GdrCode.Tests.Judging.Chat.Batches;

public class ImportedAnswersTests
{
    private static readonly BatchPlan Plan = new(BatchSettings.Of(new ChatJudgeOptions { Model = "test" }, "scope"), [new("a", "0a", "r", "x.cs", 1), new("b", "0b", "r", "y.cs", 1)]);

    [Theory]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop","message":{"content":"yes"}}]}},"error":null}""", "yes", null)]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop","message":{"content":null,"refusal":"I can't"}}]}}}""", null, "declined")]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"finish_reason":"content_filter","message":{"content":"ye"}}]}}}""", null, "declined")]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"finish_reason":"length","message":{"content":"ye"}}]}}}""", null, "truncated")]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[{"finish_reason":"stop","message":{"content":""}}]}}}""", null, "malformed")]
    [InlineData("""{"custom_id":"a","response":{"status_code":200,"body":{"choices":[]}}}""", null, "malformed")]
    [InlineData("""{"custom_id":"a","response":null}""", null, "malformed")]
    [InlineData("""{"custom_id":"a","response":{"status_code":429,"body":{"error":{"code":"rate_limit_exceeded"}}},"error":null}""", null, "request-failed")]
    [InlineData("""{"custom_id":"a","response":null,"error":{"code":"batch_expired"}}""", null, "expired")]
    [InlineData("""{"custom_id":"a","response":null,"error":{"code":"batch_cancelled"}}""", null, "cancelled")]
    [InlineData("""{"custom_id":"a","response":null,"error":{"message":"quotes Vq7!"}}""", null, "request-failed")]
    public void Line_IsAnAnswer_OrTellsWhyNot(string line, string? text, string? reason)
    {
        var read = ResponseLine.Read(line)!;

        Assert.Equal(("a", text, reason), (read.Id, read.Text, read.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"custom_id\":7}")]
    [InlineData("{\"custom_id\":\"a\"")]
    [InlineData("""{"custom_id":"\ud800"}""")]
    public void LineWithoutAnId_IsNone(string line) => Assert.Null(ResponseLine.Read(line));

    [Fact]
    public void Answers_AreTheSame_InWhateverOrderLinesCome()
    {
        ResponseLine[] lines =
        [
            new("a", null, "request-failed", 0, 0, 0), new("a", "late", null, 9, 1, 1), new("a", "early", null, 5, 1, 1), new("a", "early too", null, 5, 1, 1),
            new("b", null, "expired", 0, 0, 0), new("b", null, "declined", 0, 0, 0), new("c", "stranger", null, 1, 1, 1),
        ];
        foreach (var order in Orders(lines))
        {
            var imported = new ImportedAnswers(Plan);
            foreach (var line in order)
            {
                imported.Add(line);
            }

            Assert.Equal("early", Assert.Single(imported.Answers()).Text);
            Assert.Equal("declined", imported.ReasonOf("b"));
            Assert.Equal((2, 1), (imported.Duplicates, imported.Unknown));
        }
    }

    [Fact]
    public void RequestWithoutALine_IsMissing() => Assert.Equal("missing", new ImportedAnswers(Plan).ReasonOf("a"));

    private static IEnumerable<ResponseLine[]> Orders(ResponseLine[] lines)
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var order = lines.ToArray();
            random.Shuffle(order);
            yield return order;
        }
    }
}
