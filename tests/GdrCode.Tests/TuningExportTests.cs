using System.Text.Json;

using GdrCode.Judging.Chat;
using GdrCode.Tests.Judging.Chat;

namespace GdrCode.Tests;

public sealed class TuningExportTests : IDisposable
{
    private static readonly string[] People = ["Kadri Põlluste", "Orsolya Nagy", "Andris Ozoliņš", "Yaretzi Tlapanco", "Hallvard Bjerke", "Solveig Aas", "Marit Kvam", "Zdravka Ilieva", "Teuvo Lahti", "Ingeborg Moe", "Ragnhild Dal", "Csaba Fekete"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task MarkedRepositories_BecomeConversations_HalfOfThemClean()
    {
        WriteCorpus();

        var report = await ExportAsync("out");

        Assert.True(report is { Training: > 0, Test: > 0 }, report.ToString());
        foreach (var (file, candidates) in new[] { ("train.jsonl", report.Training), ("test.jsonl", report.Test) })
        {
            var entries = Conversations("out", file).SelectMany(c => c.Asked.Select(a => (a.Text, Entry: c.Entries[a.Id]))).ToList();
            Assert.Equal(candidates, entries.Count);
            Assert.Equal(candidates / 2, entries.Count(e => e.Entry.GetProperty("verdict").GetString() == "clean"));
            Assert.All(entries, e => Assert.All(e.Entry.GetProperty("parts").EnumerateArray(), p => Assert.Contains(p.GetProperty("quote").GetString()!, e.Text, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task EveryReply_AnswersAllThatIsAsked_InTheFormatOfTheContract()
    {
        WriteCorpus();
        await ExportAsync("out");

        foreach (var (roles, asked, entries) in Conversations("out", "train.jsonl"))
        {
            Assert.Equal(["system", "user", "assistant"], roles);
            Assert.Equal(asked.Select(a => a.Id), entries.Keys);
        }
    }

    [Fact]
    public async Task NoRepository_AndNoValue_IsOnBothSides_AndNoLessonComesTwice()
    {
        WriteCorpus();
        // A person of every repository.
        for (var i = 0; i < People.Length; i++)
        {
            folder.Write($"corpus/repo{i}/shared.cs", "// case x: ⟦person-full-name:Dagny Uri⟧ has the keys\nclass S { }\n");
        }

        await ExportAsync("out");

        List<string> Texts(string file) => [.. Conversations("out", file).SelectMany(c => c.Asked.Select(a => a.Text))];
        var (training, test) = (Texts("train.jsonl"), Texts("test.jsonl"));
        Assert.Empty(training.Intersect(test));
        Assert.Equal(training.Count + test.Count, training.Concat(test).Distinct().Count());
        Assert.All(People.Append("Dagny Uri"), p => Assert.False(training.Exists(t => t.Contains(p, StringComparison.Ordinal)) && test.Exists(t => t.Contains(p, StringComparison.Ordinal)), p));
    }

    [Fact]
    public async Task Credentials_AreMasked_AndTheQuoteIsTheMask()
    {
        WriteCorpus();
        folder.Write("corpus/repo0/settings.json", "{ \"password\": \"⟦password-literal:Vq7!tmR2xLw⟧\" }\n");
        folder.Write("corpus/repo1/settings.json", "{ \"password\": \"⟦password-literal:hG5_rr90Wq-p⟧\" }\n");

        await ExportAsync("out");

        var text = File.ReadAllText(folder.File("out/train.jsonl")) + File.ReadAllText(folder.File("out/test.jsonl"));
        Assert.DoesNotContain("Vq7!", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hG5_", text, StringComparison.Ordinal);
        Assert.Contains("password-literal", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameCorpus_GivesTheSameBytes()
    {
        WriteCorpus();

        await ExportAsync("one");
        await ExportAsync("two");

        Assert.Equal(File.ReadAllBytes(folder.File("one/train.jsonl")), File.ReadAllBytes(folder.File("two/train.jsonl")));
        Assert.Equal(File.ReadAllBytes(folder.File("one/test.jsonl")), File.ReadAllBytes(folder.File("two/test.jsonl")));
    }

    [Fact]
    public async Task CorpusWithoutBothKinds_IsRefused()
    {
        folder.Write("corpus/repo/a.cs", "// nothing to see\nclass A { }\n");

        await Assert.ThrowsAsync<InvalidDataException>(() => ExportAsync("out"));
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task AcceptedVerdicts_BecomeConversations_AndUnsureOnesDoNot()
    {
        for (var i = 0; i < 4; i++)
        {
            folder.Write($"code/a{i}.cs", $"// case {i}: ask {People[i]} first\nclass A{i} {{ }}\n");
        }

        var client = new AnsweringClient(new() { [People[0]] = [(People[0], "sensitive", "person-full-name")] }, unsure: People[3]);
        var options = new PipelineOptions { Workers = 1, Chat = new ChatJudgeOptions { Client = client, Model = "test" } };

        var report = await TuningExport.FromAnswersAsync(RepositoryInput.Resolve([folder.File("code")], null), options, 0, folder.File("out"), CancellationToken.None);

        Assert.Equal((3, 2, 0), (report.Examples, report.Training, report.Test));
        var text = File.ReadAllText(folder.File("out/train.jsonl"));
        Assert.Contains(People[0], text, StringComparison.Ordinal);
        Assert.DoesNotContain(People[3], text, StringComparison.Ordinal);
    }

    private void WriteCorpus()
    {
        for (var i = 0; i < People.Length; i++)
        {
            folder.Write($"corpus/repo{i}/a.cs", $"// case {i}a: ask ⟦person-full-name:{People[i]}⟧ first\nclass A {{ string s = \"case {i}b, the list of all rows\"; /* case {i}c: see the manual */ }}\n");
        }
    }

    private Task<TuningReport> ExportAsync(string name) => TuningExport.FromMarksAsync(
        [folder.File("corpus")], new PipelineOptions { Chat = new ChatJudgeOptions { Model = "none", Candidates = CandidateMode.All } }, 0, folder.File(name), CancellationToken.None);

    private List<(string[] Roles, IReadOnlyList<(string Id, string Text)> Asked, Dictionary<string, JsonElement> Entries)> Conversations(string name, string file) =>
        [.. File.ReadLines(folder.File($"{name}/{file}")).Select(l => Read(JsonDocument.Parse(l).RootElement.GetProperty("messages")))];

    private static (string[] Roles, IReadOnlyList<(string Id, string Text)> Asked, Dictionary<string, JsonElement> Entries) Read(JsonElement messages)
    {
        var question = messages[messages.GetArrayLength() - 2].GetProperty("content").GetString()!;
        var asked = question.Split('\n').Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).Select(c => (c.GetProperty("id").GetString()!, c.GetProperty("text").GetString()!)).ToList();
        var reply = JsonDocument.Parse(messages[messages.GetArrayLength() - 1].GetProperty("content").GetString()!).RootElement.GetProperty("candidates");
        return ([.. messages.EnumerateArray().Select(m => m.GetProperty("role").GetString()!)], asked, reply.EnumerateArray().ToDictionary(e => e.GetProperty("id").GetString()!));
    }
}
