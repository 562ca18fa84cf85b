using System.Text.RegularExpressions;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Cli.Tests.Actions;

public partial class WorkflowExampleTests
{
    private static readonly YamlMappingNode[] Workflows =
    [
        .. Block().Matches(File.ReadAllText(Path.Combine(Tool.Root, "README.md"))).Select(m => Parse(m.Groups[1].Value)).Where(r => r.Children.ContainsKey("jobs")),
    ];

    [Fact]
    public void Examples_PinEveryAction_AndSayTheirPermissions()
    {
        Assert.Equal(3, Workflows.Length);
        Assert.All(Workflows, w => Assert.True(w.Children.ContainsKey("permissions")));
        Assert.All(Steps().Select(s => Text(s, "uses")).OfType<string>(), uses => Assert.Matches("@([0-9a-f]{40}|COMMIT)$", uses));
    }

    [Fact]
    public void Examples_GiveInputs_AndReadOutputs_ThatTheActionHas()
    {
        var uses = Steps().Where(s => Text(s, "uses")?.Contains("/gdr@", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(3, uses.Count);
        Assert.Empty(uses.SelectMany(s => ((YamlMappingNode)s.Children["with"]).Children.Keys.Select(k => k.ToString())).Except(ActionFile.Gdr.Inputs.Keys));
        Assert.Empty(Output().Matches(File.ReadAllText(Path.Combine(Tool.Root, "README.md"))).Select(m => m.Groups[1].Value).Except(ActionFile.Gdr.Outputs.Keys));
    }

    [Fact]
    public void Examples_PutNoExpressionIntoAScript() => Assert.All(Steps().Select(s => Text(s, "run")).OfType<string>(), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    [Fact]
    public void Document_ListsTheInputsWithTheirDefaults_AndTheOutputs()
    {
        var document = File.ReadAllText(Path.Combine(Tool.Root, "src", "GdrCode.Cli", "docs", "action.md"));

        Assert.Equal(ActionFile.Gdr.Inputs, InputRow().Matches(document).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal));
        Assert.Equal(ActionFile.Gdr.Outputs.Keys, OutputRow().Matches(document).Select(m => m.Groups[1].Value));
    }

    private static IEnumerable<YamlMappingNode> Steps() =>
        Workflows.SelectMany(w => ((YamlMappingNode)w.Children["jobs"]).Children.Values).SelectMany(job => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>());

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var child) ? child.ToString() : null;

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"steps\.gdr\.outputs\.([\w-]+)")]
    private static partial Regex Output();

    [GeneratedRegex(@"^\| `([\w-]+)` \| (?:`([^`]*)` )?\| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex InputRow();

    [GeneratedRegex(@"^\| `([\w-]+)` \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex OutputRow();
}
