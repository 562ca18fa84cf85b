using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>A review of a pull request, as GitHub's API takes it, that suggests the refined lines.</summary>
internal static class ReviewSuggestions
{
    private const int LeastFence = 3;

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(IReadOnlyList<LineFix> fixes, string path) => File.WriteAllText(path, Compose(fixes).ToJsonString(Form) + "\n", new UTF8Encoding(false));

    private static JsonObject Compose(IReadOnlyList<LineFix> fixes) => new()
    {
        ["event"] = "COMMENT",
        ["body"] = "Personal data or credentials stand in these lines. Each suggestion replaces them by safe surrogates; a credential that was pushed must be revoked all the same.",
        ["comments"] = new JsonArray([.. fixes.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.FirstLine).Select(Comment)]),
    };

    private static JsonObject Comment(LineFix fix)
    {
        var comment = new JsonObject { ["path"] = fix.Path, ["side"] = "RIGHT", ["line"] = fix.LastLine };
        if (fix.FirstLine < fix.LastLine)
        {
            comment["start_line"] = fix.FirstLine;
            comment["start_side"] = "RIGHT";
        }

        // A fence is longer than any in the text that it holds.
        var fence = new string('`', Math.Max(LeastFence, LongestRun(fix.Text) + 1));
        comment["body"] = $"{string.Join(", ", fix.Categories)}\n{fence}suggestion\n{fix.Text.Replace("\r\n", "\n", StringComparison.Ordinal)}\n{fence}";
        return comment;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
