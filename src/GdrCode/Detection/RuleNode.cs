using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Detection;

/// <summary>A mapping of a rule file, read key by key; what nobody asked for is a fault, so that a misspelt key is seen.</summary>
internal sealed class RuleNode(YamlNode node, string file, List<string> faults)
{
    private readonly HashSet<string> read = [];

    private YamlMappingNode? Mapping => node as YamlMappingNode;

    public void Fault(string message) => faults.Add($"{file}:{node.Start.Line}: {Optional("id") ?? "(no id)"}: {message}");

    public YamlNode? Child(string key)
    {
        read.Add(key);
        return Mapping is { } mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    public string? Optional(string key) => (Child(key) as YamlScalarNode)?.Value;

    public string Required(string key)
    {
        if (Optional(key) is { Length: > 0 } value)
        {
            return value;
        }

        faults.Add($"{file}:{node.Start.Line}: '{key}' is missing");
        return string.Empty;
    }

    public double Number(string key, double least, double most, double? absent = null)
    {
        if (absent is { } fallback && Child(key) is null)
        {
            return fallback;
        }

        if (double.TryParse(Required(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault($"'{key}' must be a number from {least} to {most}");
        return least;
    }

    public IReadOnlyList<RuleNode> Items(string key) => Child(key) switch
    {
        YamlSequenceNode sequence => [.. sequence.Children.Select(c => new RuleNode(c, file, faults))],
        _ => [],
    };

    public IReadOnlyList<string> Strings(string key) => Child(key) switch
    {
        YamlSequenceNode sequence => [.. sequence.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? string.Empty)],
        YamlScalarNode { Value: { } value } => [value],
        _ => [],
    };

    public T Enum<T>(string key, T fallback)
        where T : struct, Enum => Optional(key) is { } text ? Parse<T>(key, text) : fallback;

    public IReadOnlyList<T> Enums<T>(string key)
        where T : struct, Enum => [.. Strings(key).Select(text => Parse<T>(key, text))];

    /// <summary>The named things of a registry; an unknown name is a fault.</summary>
    public IReadOnlyList<T> Named<T>(string key, Func<string, T?> registry)
        where T : class
    {
        var named = new List<T>();
        foreach (var name in Strings(key))
        {
            if (registry(name) is { } found)
            {
                named.Add(found);
            }
            else
            {
                Fault($"'{key}: {name}' names nothing known");
            }
        }

        return named;
    }

    public void RefuseUnread(params ReadOnlySpan<string> also)
    {
        foreach (var key in also)
        {
            read.Add(key);
        }

        foreach (var key in Mapping?.Children.Keys.OfType<YamlScalarNode>() ?? [])
        {
            if (!read.Contains(key.Value!))
            {
                Fault($"unknown key '{key.Value}'");
            }
        }
    }

    private T Parse<T>(string key, string text)
        where T : struct, Enum
    {
        if (System.Enum.TryParse<T>(text.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value))
        {
            return value;
        }

        Fault($"'{key}: {text}' is none of {string.Join(", ", System.Enum.GetNames<T>())}");
        return default;
    }
}
