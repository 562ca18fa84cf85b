using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

using Microsoft.CodeAnalysis.CSharp;

namespace GdrCode.Tests;

/// <summary>Small files of every kind that hold plants.</summary>
internal static class PlantedFiles
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Name, string Text)> Of(IReadOnlyList<Plant> plants)
    {
        var texts = plants.Where(p => p.Text is not null).Select(p => p.Text!).ToList();
        var records = plants.Where(p => p.Fields.Count > 0).Select(p => p.Fields).ToList();
        return (texts.Count > 0 ? OfTexts(texts) : []).Concat(records.Count > 0 ? OfRecords(records) : []);
    }

    private static IEnumerable<(string Name, string Text)> OfTexts(List<string> all) =>
    [
        ("Literals.cs", Class(all.Select((t, i) => $"    public const string T{i} = {Literal(t)};"))),
        ("Verbatim.cs", Class(all.Select((t, i) => $"    public const string T{i} = @\"{t.Replace("\"", "\"\"", StringComparison.Ordinal)}\";"))),
        ("Raw.cs", Class(all.Select((t, i) => $"    public const string T{i} = \"\"\"\"\n        {t}\n        \"\"\"\";"))),
        ("Interpolated.cs", Class(all.Select((t, i) => $"    public string T{i}(int n) => $\"{{n}} {Escape(t)}\";"))),
        ("Comments.cs", Class(all.Select((t, i) => $"    // {t}\n    public int T{i};"))),
        ("Blocks.cs", Class(all.Select((t, i) => $"    /* {t.Replace("*/", "* /", StringComparison.Ordinal)} */\n    public int T{i};"))),
        ("Documentation.cs", Class(all.Select((t, i) => $"    /// <summary>{new XText(t)}</summary>\n    public int T{i};"))),
        ("Sleeping.cs", Class(all.Select((t, i) => $"#if NEVER\n    public const string T{i} = {Literal(t)};\n#endif"))),
        ("notes.json", "{\n" + string.Join(",\n", all.Select((t, i) => $"  \"note{i}\": {Json(t)}")) + "\n}\n"),
        ("notes.config", "<configuration>\n" + string.Concat(all.Select(t => $"  <add note={Attribute(t)} />\n")) + "</configuration>\n"),
        ("notes.xml", "<notes>\n" + string.Concat(all.Select(t => $"  <note>{new XText(t)}</note>\n")) + "</notes>\n"),
        ("notes.yaml", string.Concat(all.Select((t, i) => $"note{i}: {Yaml(t)}\n"))),
        ("notes.md", string.Concat(all.Select(t => $"- {t}\n"))),
        ("script.py", string.Concat(all.Select((t, i) => $"# {t}\nt{i} = 1\n"))),
    ];

    private static IEnumerable<(string Name, string Text)> OfRecords(List<IReadOnlyList<(string Name, string Value)>> all) =>
    [
        ("Constants.cs", string.Concat(all.Select((r, i) => $"public static class R{i}\n{{\n{Fields(r, f => $"    public const string {Pascal(f.Name)} = {Literal(f.Value)};\n")}}}\n\n"))),
        ("Objects.cs", Class(all.Select((r, i) => $"    public object T{i} = new Row {{ {Join(r, ", ", f => $"{Pascal(f.Name)} = {Literal(f.Value)}")} }};"))),
        ("Dictionaries.cs", Class(all.Select((r, i) => $"    public Map T{i} = new()\n    {{\n{Fields(r, f => $"        [{Literal(f.Name)}] = {Literal(f.Value)},\n")}    }};"))),
        ("Comments.Records.cs", Class(all.Select((r, i) => $"    // {Join(r, ", ", f => $"{f.Name}: {f.Value}")}\n    public int T{i};"))),
        ("Embedded.cs", Class(all.Select((r, i) => $"    public const string T{i} = {Literal("{" + Join(r, ", ", f => $"{Json(f.Name)}: {Json(f.Value)}") + "}")};"))),
        ("records.json", "[\n" + string.Join(",\n", all.Select(r => "  {\n" + string.Join(",\n", r.Select(f => $"    {Json(f.Name)}: {Json(f.Value)}")) + "\n  }")) + "\n]\n"),
        ("records.config", "<configuration>\n" + string.Concat(all.Select(r => $"  <row {Join(r, " ", f => $"{Tag(f.Name)}={Attribute(f.Value)}")} />\n")) + "</configuration>\n"),
        ("keys.config", "<configuration>\n" + string.Concat(all.Select(r => $"  <row>\n{Fields(r, f => $"    <add key={Attribute(f.Name)} value={Attribute(f.Value)} />\n")}  </row>\n")) + "</configuration>\n"),
        ("records.xml", "<rows>\n" + string.Concat(all.Select(r => $"  <row>\n{Fields(r, f => $"    <{Tag(f.Name)}>{new XText(f.Value)}</{Tag(f.Name)}>\n")}  </row>\n")) + "</rows>\n"),
        ("records.yaml", string.Concat(all.Select((r, i) => $"row{i}:\n{Fields(r, f => $"  {Json(f.Name)}: {Yaml(f.Value)}\n")}"))),
        ("records.ini", string.Concat(all.Select((r, i) => $"[row{i}]\n{Fields(r, f => $"{f.Name.Replace(' ', '_')}={f.Value}\n")}"))),
    ];

    private static string Class(IEnumerable<string> members) => new StringBuilder("public class Planted\n{\n").AppendJoin('\n', members).Append("\n}\n").ToString();

    private static string Fields(IReadOnlyList<(string Name, string Value)> fields, Func<(string Name, string Value), string> write) => Join(fields, string.Empty, write);

    private static string Join(IReadOnlyList<(string Name, string Value)> fields, string between, Func<(string Name, string Value), string> write) => string.Join(between, fields.Select(write));

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Escape(string text) => Literal(text)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Json(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Yaml(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Attribute(string text) => new XAttribute("a", text).ToString()[2..];

    private static string Tag(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    private static string Pascal(string name) => string.Concat(name.Split(' ', '-', '.', '/').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
