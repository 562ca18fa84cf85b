using System.Text.Encodings.Web;
using System.Text.Json;

using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Judging.Chat.Requests;
using GdrCode.Model;

namespace GdrCode.Judging.Chat.Tuning;

/// <summary>Writes examples as conversations: the requests that a run would send, each with the reply that it should get.</summary>
/// <param name="pack">The prompt.</param>
/// <param name="renderer">Renders the requests.</param>
/// <param name="tokensPerRequest">Tokens of candidates in one request, estimated.</param>
internal sealed class TuningWriter(PromptPack pack, PromptRenderer renderer, int tokensPerRequest)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file for its owner alone, since it quotes the corpus.</summary>
    /// <returns>How many conversations it holds.</returns>
    public int Write(IReadOnlyList<TuningExample> examples, string path)
    {
        // Of a control only a part of the answer is known.
        var planner = new RequestPlanner(pack with { SensitiveControls = [], CleanControls = [] }, renderer, tokensPerRequest);
        var count = 0;
        using var stream = new FileStream(path, OwnerOnly.Writing(FileMode.Create));
        foreach (var file in examples.GroupBy(e => (e.Repository, e.Questions.Path)))
        {
            var answers = file.ToDictionary(e => e.Asked.Candidate.Key, e => e.Answer);
            foreach (var request in planner.Plan(file.First().Questions with { Candidates = [.. file.Select(e => e.Asked)] }))
            {
                Write(stream, request, answers);
                count++;
            }
        }

        return count;
    }

    private static void Write(FileStream stream, ChatRequest request, Dictionary<UInt128, Answer> answers)
    {
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("messages");
            foreach (var message in request.Messages)
            {
                WriteMessage(json, message.Role.Value, message.Text);
            }

            WriteMessage(json, "assistant", Reply(request, answers));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMessage(Utf8JsonWriter json, string role, string content)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("content", content);
        json.WriteEndObject();
    }

    // Entries come in the order of the lines that they answer.
    private static string Reply(ChatRequest request, Dictionary<UInt128, Answer> answers)
    {
        var question = request.Messages[^1].Text;
        var entries = request.Asked.Select(a => (a.Id, Entry: Entry(a.Id, a.Asked, answers[a.Asked.Candidate.Key])))
            .OrderBy(e => question.IndexOf($"\"id\":\"{e.Id}\"", StringComparison.Ordinal));
        return $"{{\"candidates\":[{string.Join(',', entries.Select(e => e.Entry))}]}}";
    }

    private static string Entry(string id, AskedCandidate asked, Answer answer)
    {
        var parts = answer.Parts.Select(p => Part(asked, p)).ToList();
        var verdict = parts.Exists(p => p.Label == "sensitive") ? "sensitive" : parts.Count > 0 ? "neutral" : "clean";
        return CandidateJson.Answer(id, Reason(parts), verdict, parts);
    }

    private static ReplyPart Part(AskedCandidate asked, AnswerPart part)
    {
        var shown = asked.Text.ToShown(part.Span);
        return new ReplyPart(
            asked.Text.Text.Substring(shown.Start, shown.Length), CandidateJson.OccurrenceOf(asked.Text.Text, shown.Start, shown.Length), part.Label == Label.Sensitive ? "sensitive" : "neutral", part.Category.Id, part.Wording);
    }

    private static string Reason(List<ReplyPart> parts) => parts.Count == 0 ? "nothing about a person, a credential or a private place" : $"holds {string.Join(" and ", parts.Select(p => p.Category).Distinct())}";
}
