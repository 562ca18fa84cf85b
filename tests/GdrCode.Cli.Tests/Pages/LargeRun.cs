using System.Globalization;
using System.Text;

namespace GdrCode.Cli.Tests.Pages;

/// <summary>What a run with very many labels leaves behind, made without one.</summary>
internal static class LargeRun
{
    private const int LabelsInAFile = 10;

    public static void Write(string folder, int labels)
    {
        var (lines, spans) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < labels; i++)
        {
            var (path, line) = ($"src/f{i / LabelsInAFile:00000}.cs", (i % LabelsInAFile) + 1);
            lines.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"label":"sensitive","categories":["password-literal"],"action":"rewritten","confidence":0.9,"judge":"embedded/2"}""").Append('\n');
            spans.Append(CultureInfo.InvariantCulture, $$"""{"repo":"large","path":"{{path}}","line":{{line}},"start":10,"end":20,"refined_start":10,"refined_end":20,"category":"password-literal","label":"sensitive","confidence":0.9,"rule":"named-secret","judge":"embedded/2","fingerprint":"{{i:x24}}","surrogate":"Abcdefgh12","reason":"named-secret"}""").Append('\n');
        }

        Directory.CreateDirectory(Path.Combine(folder, "labels"));
        File.WriteAllText(Path.Combine(folder, "labels", "lines.jsonl"), lines.ToString());
        File.WriteAllText(Path.Combine(folder, "labels", "spans.jsonl"), spans.ToString());
        var source = Directory.CreateDirectory(Path.Combine(folder, "repositories", "large", "src")).FullName;
        for (var i = 0; i < labels / LabelsInAFile; i++)
        {
            File.WriteAllText(Path.Combine(source, $"f{i:00000}.cs"), string.Concat(Enumerable.Repeat("var key = Abcdefgh12; // some text that stands behind it\n", LabelsInAFile)));
        }

        var counts = $$"""{"files":{{labels / LabelsInAFile}},"lines":{{labels}},"sensitive_lines":{{labels}},"sensitive_spans":{{labels}}}""";
        File.WriteAllText(
            Path.Combine(folder, "report.json"),
            $$"""{"schema":"gdr-run/1","tool":"gdr/0.1.0","rules":"abc","judge":"embedded/2","key_id":"12345678","repositories":[{"name":"large","counts":{{counts}},"files":[]}],"totals":{{counts}},"seconds":1}""");
    }
}
