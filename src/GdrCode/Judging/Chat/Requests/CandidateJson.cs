using System.Text;

using GdrCode.Judging.Chat.Answers;
using GdrCode.Judging.Chat.Candidates;
using GdrCode.Judging.Chat.Prompts;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>The lines of a request: the file, its candidates, worked examples and their answers.</summary>
internal static class CandidateJson
{
    public static string File(SourceFile file, FileMask mask) => File(mask.Show(file.Path), file.Language, Word(file.Place.ToString()));

    public static string File(string? path, string language, string place)
    {
        var json = new StringBuilder("{");
        PromptJson.AppendField(json, "path", path);
        PromptJson.AppendField(json, "language", language);
        PromptJson.AppendField(json, "place", place);
        return json.Append('}').ToString();
    }

    public static string Of(SourceFile file, Candidate candidate, ShownText text, FileMask mask)
    {
        var fragment = candidate.Fragment;
        var json = Begin(Word(fragment.Kind.ToString()), mask.Show(fragment.Name), mask.Show(fragment.Scope), fragment.Place == file.Place ? null : Word(fragment.Place.ToString()));
        AppendTexts(json, mask.Show(file, candidate.Before), text.Text, mask.Show(file, candidate.After));
        var suspected = candidate.Suspected.Select(f => (Category: f.Category.Id, Shown: text.ToShown(new TextSpan(f.ValueSpan.Start - candidate.Excerpt.Start, f.ValueSpan.Length)))).Distinct();
        return AppendSuspected(json, suspected.Select(s => (s.Category, text.Text.Substring(s.Shown.Start, s.Shown.Length), OccurrenceOf(text.Text, s.Shown.Start, s.Shown.Length)))).Append('}').ToString();
    }

    public static string Of(PromptExample example)
    {
        var json = Begin(example.Kind, example.Name, example.Scope, example.Place == "production" ? null : example.Place);
        PromptJson.AppendField(json, "language", example.Language);
        AppendTexts(json, example.Before, example.Text, example.After);
        return AppendSuspected(json, example.Suspected.Select(s => (s.Category, s.Quote, 1))).Append('}').ToString();
    }

    public static string Of(ControlText control)
    {
        var json = Begin(control.Kind, null, null, null);
        AppendTexts(json, [], control.Text, []);
        return AppendSuspected(json, control.Quote is null ? [] : [(control.Category!, control.Quote, 1)]).Append('}').ToString();
    }

    /// <summary>A candidate's whole line.</summary>
    public static string WithId(string id, string json) => $"{{\"id\":\"{id}\",{json[1..]}";

    /// <summary>A statement's whole line, with the words that did not hold up in its place.</summary>
    public static string WithRefused(string json, string words, IReadOnlyList<string> found)
    {
        var line = PromptJson.AppendField(new StringBuilder(json, 0, json.Length - 1, json.Length + words.Length), "refused", words);
        return PromptJson.Append(line.Append(",\"found\":"), found).Append('}').ToString();
    }

    /// <summary>The entry of a reply that answers an example.</summary>
    public static string Answer(string id, PromptExample example) =>
        Answer(id, example.Reason, example.Verdict, example.Parts.Select(p => new ReplyPart(p.Quote, 1, p.Label, p.Category, p.Replacement)));

    /// <summary>An entry of a reply.</summary>
    public static string Answer(string id, string reason, string verdict, IEnumerable<ReplyPart> parts)
    {
        var json = new StringBuilder($"{{\"id\":\"{id}\"");
        PromptJson.AppendField(json, "reason", reason);
        PromptJson.AppendField(json, "verdict", verdict);
        json.Append(",\"parts\":[");
        foreach (var part in parts)
        {
            json.Append(json[^1] == '[' ? "{" : ",{");
            PromptJson.AppendField(json, "quote", part.Quote);
            json.Append(",\"occurrence\":").Append(part.Occurrence);
            PromptJson.AppendField(json, "label", part.Label);
            PromptJson.AppendField(json, "category", part.Category);
            json.Append(",\"replacement\":");
            (part.Replacement is { } wording ? PromptJson.Append(json, wording) : json.Append("null")).Append('}');
        }

        return json.Append("]}").ToString();
    }

    private static StringBuilder Begin(string kind, string? name, string? scope, string? place)
    {
        var json = new StringBuilder("{");
        PromptJson.AppendField(json, "kind", kind);
        PromptJson.AppendField(json, "name", name);
        PromptJson.AppendField(json, "scope", scope);
        return PromptJson.AppendField(json, "place", place);
    }

    private static void AppendTexts(StringBuilder json, IReadOnlyList<string> before, string text, IReadOnlyList<string> after)
    {
        if (before.Count > 0)
        {
            PromptJson.Append(json.Append(",\"before\":"), before);
        }

        PromptJson.AppendField(json, "text", text);
        if (after.Count > 0)
        {
            PromptJson.Append(json.Append(",\"after\":"), after);
        }
    }

    private static StringBuilder AppendSuspected(StringBuilder json, IEnumerable<(string Category, string Quote, int Occurrence)> suspected)
    {
        json.Append(",\"suspected\":[");
        foreach (var (category, quote, occurrence) in suspected)
        {
            json.Append(json[^1] == '[' ? "{" : ",{");
            PromptJson.AppendField(json, "category", category);
            PromptJson.AppendField(json, "quote", quote);
            json.Append(occurrence == 1 ? "" : $",\"occurrence\":{occurrence}").Append('}');
        }

        return json.Append(']');
    }

    /// <summary>Which of the equal runs in a text the one at <paramref name="start"/> is, from 1.</summary>
    public static int OccurrenceOf(string text, int start, int length)
    {
        var quote = text.AsSpan(start, length);
        var count = 1;
        for (var at = 0; text.AsSpan(at).IndexOf(quote, StringComparison.Ordinal) is >= 0 and var next && at + next < start; at += next + 1)
        {
            count++;
        }

        return count;
    }

    // ConfigurationValue as configuration-value.
    private static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            word.Append(char.IsUpper(c) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
