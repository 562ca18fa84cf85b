using System.Text;

using GdrCode.Judging.Chat.Prompts;
using GdrCode.Model;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>Renders the messages of a request. What is equal in all of them comes first, so that providers can keep it.</summary>
internal sealed class PromptRenderer
{
    private readonly PromptPack pack;
    private readonly ExampleChooser chooser;
    private readonly int shots;

    public PromptRenderer(PromptPack pack, IReadOnlyCollection<Category> categories, int shots)
    {
        this.pack = pack;
        this.shots = shots;
        chooser = new ExampleChooser(pack, categories.ToDictionary(c => c.Id, c => c.Group, StringComparer.Ordinal));
        var text = new StringBuilder(pack.System).Append("\n\n").Append(pack.Contract).Append("\n\n").Append(pack.Categories).Append('\n');
        foreach (var category in categories.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            text.Append("- ").Append(category.Id).Append(": ").Append(category.Description).Append(" not: ").Append(category.IsNot).Append('\n');
        }

        System = text.ToString().TrimEnd();
    }

    /// <summary>The system message.</summary>
    public string System { get; }

    /// <param name="questions">The file.</param>
    /// <param name="lines">The candidates' lines with their ids, in the order of the request.</param>
    /// <param name="categories">What is suspected.</param>
    public IReadOnlyList<ChatMessage> Render(FileQuestions questions, IReadOnlyList<(string Id, string Json)> lines, IReadOnlySet<string> categories)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, System) };
        var examples = chooser.Choose(categories, questions.Language, shots);
        if (examples.Count > 0)
        {
            (string Id, PromptExample Example)[] numbered = [.. examples.Select(e => (RequestIds.Of(e.Text, 0), e))];
            messages.Add(new ChatMessage(ChatRole.User, Request("{\"path\":\"examples\"}", [.. numbered.Select(e => (e.Id, CandidateJson.Of(e.Example)))])));
            messages.Add(new ChatMessage(ChatRole.Assistant, $"{{\"candidates\":[{string.Join(',', numbered.Select(e => CandidateJson.Answer(e.Id, e.Example)))}]}}"));
        }

        messages.Add(new ChatMessage(ChatRole.User, Request(questions.FileJson, lines)));
        return messages;
    }

    private string Request(string file, IReadOnlyList<(string Id, string Json)> lines)
    {
        var text = new StringBuilder("file: ").Append(file).Append('\n');
        foreach (var (id, json) in lines)
        {
            text.Append(CandidateJson.WithId(id, json)).Append('\n');
        }

        return text.Append(pack.Answer.Replace("{ids}", string.Join(", ", lines.Select(l => l.Id)), StringComparison.Ordinal)).ToString();
    }
}
