using System.Text;
using System.Text.Json;
using System.Xml.Linq;

using GdrCode.Detection;
using GdrCode.Detection.Examples;

using Microsoft.CodeAnalysis.CSharp;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Tests;

/// <summary>Plants a value of every category in every kind of place of a small repository, refines it, and looks for what is left.</summary>
public sealed class PlantingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static readonly RuleSet Rules = RuleSet.Load(withExamples: true);

    public static TheoryData<string> Categories => [.. Rules.Categories.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Rules_CoverThe108Categories() => Assert.Equal(108, Rules.Rules.Select(r => r.Category.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Categories))]
    public async Task PlantedValues_AreGone_AndEveryFileStillParses(string category)
    {
        // One-line examples that are sensitive by themselves, with the words around them that make them so.
        var examples = Rules.Rules
            .Where(r => r.Category.Id == category && r.Score >= 0.5)
            .SelectMany(r => r.Examples)
            .Where(e => e.Sensitive && e.Path == RuleExample.DefaultPath)
            .Select(e => ExampleText.Parse(e.Text))
            .Where(e => !e.Text.Contains('\n', StringComparison.Ordinal))
            .Take(4)
            .ToList();
        foreach (var (name, text) in Plants.Files(examples.Select(e => e.Text)))
        {
            folder.Write("planted/" + name, text);
        }

        var report = await RefineRun.RunAsync(
            RepositoryInput.Resolve([folder.File("planted")], null), folder.File("out"), null, resume: false, force: false, new PipelineOptions { Workers = 2 }, new RunHooks(), CancellationToken.None);

        Assert.Equal(0, report.Totals.FilesWithheld + report.Totals.FilesFailed);
        var left = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder.File("out/repositories/planted")))
        {
            var refined = await File.ReadAllTextAsync(path);
            AssertParses(path, refined);
            left.AddRange(examples
                .SelectMany(e => e.Marked.Select(m => e.Text.Substring(m.Start, m.Length)))
                .Where(v => v.Length >= 4 && refined.Contains(v, StringComparison.Ordinal))
                .Select(v => $"{Path.GetFileName(path)}: {v}"));
        }

        Assert.Empty(left.Distinct());
    }

    private static void AssertParses(string path, string text)
    {
        switch (Path.GetExtension(path))
        {
            case ".cs":
                Assert.Empty(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetDiagnostics());
                break;
            case ".json":
                JsonDocument.Parse(text).Dispose();
                break;
            case ".config":
                XDocument.Parse(text);
                break;
            case ".yaml":
                new YamlStream().Load(new StringReader(text));
                break;
            default:
                break;
        }
    }
}

/// <summary>Small files of every kind that hold given texts.</summary>
internal static class Plants
{
    public static IEnumerable<(string Name, string Text)> Files(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        yield return ("Literals.cs", Class(all.Select((t, i) => $"    public const string T{i} = {SymbolDisplay.FormatLiteral(t, quote: true)};")));
        yield return ("Verbatim.cs", Class(all.Select((t, i) => $"    public const string T{i} = @\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\";")));
        yield return ("Raw.cs", Class(all.Select((t, i) => $"    public const string T{i} = \"\"\"\"\n        {t}\n        \"\"\"\";")));
        yield return ("Interpolated.cs", Class(all.Select((t, i) => $"    public string T{i}(int n) => $\"{{n}} {Escape(t)}\";")));
        yield return ("Comments.cs", Class(all.Select((t, i) => $"    // {t}\n    public int T{i};")));
        yield return ("Documentation.cs", Class(all.Select((t, i) => $"    /// <summary>{new XText(t)}</summary>\n    public int T{i};")));
        yield return ("settings.json", "{\n" + string.Join(",\n", all.Select((t, i) => $"  \"note{i}\": {JsonSerializer.Serialize(t)}")) + "\n}\n");
        yield return ("app.config", "<configuration>\n" + string.Concat(all.Select(t => $"  <add note={XAttribute(t)} />\n")) + "</configuration>\n");
        yield return ("notes.yaml", string.Concat(all.Select((t, i) => $"note{i}: '{t.Replace("'", "''", StringComparison.Ordinal)}'\n")));
        yield return ("notes.md", string.Concat(all.Select(t => $"- {t}\n")));
        yield return ("script.py", string.Concat(all.Select((t, i) => $"# {t}\nt{i} = 1\n")));
    }

    private static string Class(IEnumerable<string> members) => new StringBuilder("public class Planted\n{\n").AppendJoin('\n', members).Append("\n}\n").ToString();

    private static string Escape(string text) => SymbolDisplay.FormatLiteral(text, quote: true)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string XAttribute(string text) => new XAttribute("a", text).ToString()[2..];
}
