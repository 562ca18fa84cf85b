using GdrCode.Detection;
using GdrCode.Judging;
using GdrCode.Judging.Chat;
using GdrCode.Judging.Learned;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;
using GdrCode.Rewriting.Surrogates;

namespace GdrCode.Tests.Judging.Chat;

/// <summary>Real files taken to requests, without anybody to answer them.</summary>
internal static class Asking
{
    public static RuleSet Rules { get; } = RuleSet.Load();

    public static ChatJudge Judge(ChatJudgeOptions? options = null) => new(
        options ?? new ChatJudgeOptions { Model = "test" }, Rules.Categories, Rules.Version, new EmbeddedJudge(JudgeModel.Default, new Lexicon(), IsSafe, Attribution.Keep),
        new Selection(IsSafe, f => EmbeddedJudge.IsAttribution(f), new HashSet<string> { KnownValues.RuleId }, cascade: null));

    public static IReadOnlyList<ChatRequest> Plan(ChatJudge judge, string path, string text, HiddenValues? hidden = null)
    {
        var (file, fragments) = RuleCatalog.Extract(path, text);
        var findings = new Detector(Rules).Detect(file, fragments);
        var questions = judge.QuestionsAsync(file, fragments, findings, survey: null, hidden ?? judge.Hide([]), CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return [.. judge.Plan(questions)];
    }

    public static string Question(ChatRequest request) => request.Messages[^1].Text;

    private static bool IsSafe(Category category, string value) => SurrogateSpace.Contains(category.Replacement, value);
}
