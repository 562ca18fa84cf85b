using YamlDotNet.RepresentationModel;

namespace GdrCode.Cli.Tests.Actions;

/// <summary>An action.yml of a composite action; what the harness does not know of it is refused, so that nothing is skipped in silence.</summary>
internal sealed class ActionFile
{
    private static readonly string[] KnownStepKeys = ["name", "id", "shell", "env", "run"];

    private ActionFile(string folder, YamlMappingNode root)
    {
        Folder = folder;
        Inputs = Mapping(root, "inputs").ToDictionary(i => i.Name, i => Text((YamlMappingNode)i.Value, "default") ?? string.Empty, StringComparer.Ordinal);
        Outputs = Mapping(root, "outputs").ToDictionary(o => o.Name, o => Text((YamlMappingNode)o.Value, "value")!, StringComparer.Ordinal);
        Assert.Equal("composite", Text((YamlMappingNode)root.Children["runs"], "using"));
        Steps = [.. ((YamlSequenceNode)root.Children["runs"]["steps"]).Children.Cast<YamlMappingNode>().Select(Step)];
    }

    public static ActionFile Gdr { get; } = Read(Path.Combine(Tool.Root, ".github", "actions", "gdr"));

    public string Folder { get; }

    /// <summary>Names and defaults.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; }

    /// <summary>Names and expressions.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; }

    public IReadOnlyList<ActionStep> Steps { get; }

    private static ActionFile Read(string folder)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(folder, "action.yml"))));
        return new ActionFile(folder, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    private static ActionStep Step(YamlMappingNode step)
    {
        Assert.Empty(step.Children.Keys.Select(k => k.ToString()).Except(KnownStepKeys));
        Assert.Equal("bash", Text(step, "shell"));
        return new ActionStep(Text(step, "id"), Text(step, "run")!, Mapping(step, "env").ToDictionary(e => e.Name, e => e.Value.ToString(), StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, YamlNode Value)> Mapping(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var child) ? ((YamlMappingNode)child).Children.Select(c => (c.Key.ToString(), c.Value)) : [];

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var child) ? ((YamlScalarNode)child).Value : null;
}

/// <summary>A step of a composite action.</summary>
internal sealed record ActionStep(string? Id, string Run, IReadOnlyDictionary<string, string> Environment);
