using System.Text;
using System.Text.RegularExpressions;

using GdrCode.Detection;
using GdrCode.Detection.Examples;
using GdrCode.Evaluation.Corpora;
using GdrCode.Judging.Training;
using GdrCode.Model;

namespace GdrCode;

/// <summary>
/// Plants the rules' own examples into labelled files that hold nothing sensitive: a rule that a corpus has no case for is learnt nevertheless, and a
/// value counts where nothing else in its file does.
/// </summary>
internal sealed partial class TrainingPlants
{
    private const int PerExample = 6;
    private const int PerHost = 3;
    private const double LeastScore = 0.5;

    private readonly FixedRandom random = new(17);
    private readonly List<MarkedFile> clean;

    /// <param name="hosts">Files of labelled corpora.</param>
    public TrainingPlants(IEnumerable<MarkedFile> hosts) =>
        clean = [.. hosts.Where(h => Form(h.Path, "x") is not null && h.Spans.All(s => s.Label != Label.Sensitive))];

    /// <summary>Hosts with plants, and where the planted lines begin and end; all but them is known from the host already.</summary>
    public IEnumerable<(MarkedFile File, IReadOnlyList<(int Start, int End)> Planted)> Of(RuleSet rules)
    {
        var examples = rules.Rules
            .Where(r => r.Score >= LeastScore)
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .SelectMany(r => r.Examples.Select(e => Mark(ExampleText.Parse(e.Text), r.Category.Id)))
            .Where(e => !e.Contains('\n', StringComparison.Ordinal) || Fields(e) is not null)
            .SelectMany(e => Enumerable.Repeat(e, PerExample))
            .ToArray();
        var order = Enumerable.Range(0, clean.Count == 0 ? 0 : examples.Length).ToArray();
        random.Shuffle(order);
        foreach (var chunk in order.Chunk(PerHost))
        {
            var planted = new List<(int Start, int End)>();
            if (random.Next(2) == 0)
            {
                var (text, spans) = MarkedText.Parse(Alone(Array.ConvertAll(chunk, i => examples[i]), out var path), path);
                yield return (new MarkedFile("planted", path, text, spans), [(0, text.Length)]);
                continue;
            }

            var host = clean[random.Next(clean.Count)];
            foreach (var i in chunk)
            {
                host = Insert(host, Form(host.Path, examples[i])!, planted);
            }

            yield return (host, planted);
        }
    }

    private MarkedFile Insert(MarkedFile host, string marked, List<(int Start, int End)> planted)
    {
        var (line, inserted) = MarkedText.Parse(marked + "\n", host.Path);
        var at = 0;
        for (var skip = random.Next(host.Text.Count(c => c == '\n') + 1); skip > 0; skip--)
        {
            at = host.Text.IndexOf('\n', at) + 1;
        }

        for (var i = 0; i < planted.Count; i++)
        {
            planted[i] = planted[i].Start >= at ? (planted[i].Start + line.Length, planted[i].End + line.Length) : planted[i];
        }

        planted.Add((at, at + line.Length));
        var moved = host.Spans.Select(s => s.Start >= at ? s with { Start = s.Start + line.Length, End = s.End + line.Length } : s);
        return host with { Text = host.Text.Insert(at, line), Spans = [.. moved.Concat(inserted.Select(s => s with { Start = s.Start + at, End = s.End + at })).OrderBy(s => s.Start)] };
    }

    // Examples in a file of their own, as the rows of a small table.
    private string Alone(string[] examples, out string path)
    {
        var rows = Array.ConvertAll(examples, e => Fields(e) ?? [("note", e.ReplaceLineEndings(", ").Replace('"', '\'').Replace('\\', '/'))]);
        string Each(Func<(string Name, string Value), string> write, string between, Func<string, int, string> row) =>
            string.Concat(rows.Select((r, i) => row(string.Join(between, r.Select(write)), i)));
        switch (random.Next(6))
        {
            case 0:
                path = "data/records.json";
                return "[\n" + Each(f => $"    \"{f.Name}\": \"{f.Value}\"", ",\n", (r, i) => $"  {{\n{r}\n  }}{(i == rows.Length - 1 ? "" : ",")}\n") + "]\n";
            case 1:
                path = "data/records.yaml";
                return Each(f => $"  {f.Name}: \"{f.Value}\"", "\n", (r, i) => $"row{i}:\n{r}\n");
            case 2:
                path = "data/records.xml";
                return "<rows>\n" + Each(f => $"    <{Tag(f.Name)}>{Escape(f.Value)}</{Tag(f.Name)}>", "\n", (r, _) => $"  <row>\n{r}\n  </row>\n") + "</rows>\n";
            case 3:
                path = "data/records.ini";
                return Each(f => $"{Tag(f.Name)}={f.Value}", "\n", (r, i) => $"[row{i}]\n{r}\n");
            case 4:
                path = "src/Rows.cs";
                return "public static class Rows\n{\n" + Each(f => $"{Pascal(f.Name)} = \"{f.Value}\"", ", ", (r, i) => $"    public static readonly Row R{i} = new() {{ {r} }};\n") + "}\n";
            default:
                path = "src/Constants.cs";
                return Each(f => $"    public const string {Pascal(f.Name)} = \"{f.Value}\";", "\n", (r, i) => $"public static class R{i}\n{{\n{r}\n}}\n\n");
        }
    }

    private static string Tag(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    // The example in one of the forms of the file's language that take lines of their own anywhere; null where the language has none.
    private string? Form(string path, string example)
    {
        var fields = Fields(example);
        var text = example.ReplaceLineEndings(", ");
        return Path.GetExtension(path) switch
        {
            ".cs" => CSharp(text, fields),
            ".java" or ".ts" or ".go" or ".rs" or ".js" => "    // " + text,
            ".py" when fields is not null && random.Next(2) == 0 => string.Join('\n', fields.Select(f => $"{f.Name.Replace('-', '_').Replace('.', '_')} = \"{f.Value}\"")),
            ".py" or ".sh" or ".yml" or ".yaml" or ".toml" or ".ps1" => "# " + text,
            ".md" => "- " + text,
            ".xml" or ".config" or ".csproj" => $"<!-- {text} -->",
            _ => null,
        };
    }

    private string CSharp(string text, IReadOnlyList<(string Name, string Value)>? fields)
    {
        if (fields is not null && random.Next(2) == 0)
        {
            return random.Next(2) == 0
                ? $"    private static readonly Row Sample = new() {{ {string.Join(", ", fields.Select(f => $"{Pascal(f.Name)} = \"{f.Value}\""))} }};"
                : string.Join('\n', fields.Select(f => $"    public const string {Pascal(f.Name)} = \"{f.Value}\";"));
        }

        return random.Next(3) switch
        {
            0 when IsPlain(text) => $"    private static readonly string Note = \"{text}\";",
            1 when text.AsSpan().IndexOfAny('<', '&') < 0 => $"    /// <summary>{text}</summary>",
            _ => "    // " + text,
        };
    }

    // The names and values of an example that consists of nothing else.
    private static List<(string Name, string Value)>? Fields(string example)
    {
        var fields = new List<(string Name, string Value)>();
        foreach (var line in example.Split('\n'))
        {
            if (Pair().Match(line) is not { Success: true } pair || !IsPlain(pair.Groups["value"].Value) || pair.Groups["value"].Value.Count(c => c == '⟦') != pair.Groups["value"].Value.Count(c => c == '⟧'))
            {
                return null;
            }

            fields.Add((pair.Groups["name"].Value, pair.Groups["value"].Value));
        }

        return fields;
    }

    private static string Mark(ExampleText example, string category)
    {
        var marked = new StringBuilder(example.Text);
        foreach (var span in example.Marked.Reverse())
        {
            marked.Insert(span.End, '⟧').Insert(span.Start, $"⟦{category}:");
        }

        return marked.ToString();
    }

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAny('"', '\\') < 0;

    private static string Pascal(string name) => string.Concat(name.Split(' ', '-', '.', '/').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    [GeneratedRegex("^(?<name>[A-Za-z_][A-Za-z0-9_.-]{1,30}?)(?:: | = |=)(?<quote>[\"']?)(?<value>.+)\\k<quote>$")]
    private static partial Regex Pair();
}
