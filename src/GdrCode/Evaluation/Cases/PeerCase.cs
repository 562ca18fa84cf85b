using System.Text.Json;

using GdrCode.Evaluation.Corpora;

namespace GdrCode.Evaluation.Cases;

/// <summary>What of a negative case must not be found.</summary>
internal enum NegativeScope
{
    /// <summary>The named category.</summary>
    Category,

    /// <summary>Any credential.</summary>
    Secrets,

    /// <summary>Anything the tool of the source looks for.</summary>
    SourceTool,
}

/// <summary>A test case of a public scanner: what that scanner is expected to find, or not to.</summary>
/// <param name="Id">Names the case.</param>
/// <param name="Source">The scanner.</param>
/// <param name="FileName">Under which the text is read.</param>
/// <param name="Text">The text.</param>
/// <param name="Positive">Whether something is to be found.</param>
/// <param name="Category">The source's name of it.</param>
/// <param name="Spans">Where, in UTF-16 units; empty where the source doesn't say.</param>
/// <param name="Scope">Of a negative.</param>
/// <param name="NearMiss">A negative that a generic rule may fairly report.</param>
internal sealed record PeerCase(
    string Id, string Source, string FileName, string Text, bool Positive, string Category, IReadOnlyList<(int Start, int End)> Spans, NegativeScope Scope, bool NearMiss)
{
    /// <summary>The value in question, by which cases can be told apart; the whole text where the source doesn't say.</summary>
    public string Value => Spans is [var first, ..] ? Text[first.Start..first.End] : Text;

    /// <summary>Reads JSON lines: id, source, filename, text, expected, category, spans in code points, negative_scope, near_miss.</summary>
    /// <exception cref="InvalidDataException">A case can't be read; names the row.</exception>
    public static IReadOnlyList<PeerCase> Read(string path) => [.. LabelRows.Rows(path).Select((row, i) => Read(row, $"{path}: case {i + 1}"))];

    private static PeerCase Read(JsonElement row, string place)
    {
        var text = row.Text("text", place);
        var length = CodePoints.Count(text);
        var spans = row.Items("spans").Select(s => s.EnumerateArray().Select(n => n.GetInt32()).ToList()).ToList();
        return spans.Exists(s => s.Count != 2 || s[0] < 0 || s[1] <= s[0] || s[1] > length)
            ? throw new InvalidDataException($"{place}: a span lies outside the text")
            : new PeerCase(
                row.Text("id", place), row.Text("source", place), row.Text("filename", place), text,
                row.Text("expected", place) switch
                {
                    "positive" => true,
                    "negative" => false,
                    _ => throw new InvalidDataException($"{place}: expected is neither positive nor negative"),
                },
                row.Text("category", place),
                [.. spans.Select(s => (CodePoints.Offset(text, s[0]), CodePoints.Offset(text, s[1])))],
                row.TextOrNull("negative_scope") switch { "secrets" => NegativeScope.Secrets, "source-tool" => NegativeScope.SourceTool, _ => NegativeScope.Category },
                row.TryGetProperty("near_miss", out var near) && near.ValueKind == JsonValueKind.True);
    }
}

/// <summary>What a system finds in a case; offsets are UTF-16 units.</summary>
internal sealed record CaseFinding(int Start, int End, string Category);
