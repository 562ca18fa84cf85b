namespace GdrCode.Detection;

/// <summary>Reads the examples that stand inside a rule.</summary>
internal static class RuleExamples
{
    public static IReadOnlyList<RuleExample> Read(RuleNode rule)
    {
        var examples = new List<RuleExample>();
        foreach (var node in rule.Items("examples"))
        {
            var path = node.Optional("path") ?? RuleExample.DefaultPath;
            examples.AddRange(node.Strings("sensitive").Select(text => new RuleExample(text, path, Sensitive: true)));
            examples.AddRange(node.Strings("clean").Select(text => new RuleExample(text, path, Sensitive: false)));
            node.RefuseUnread();
        }

        return examples;
    }

    /// <summary>A run of the tool has no use for examples and does not pay for them.</summary>
    public static IReadOnlyList<RuleExample> Skip(RuleNode rule)
    {
        _ = rule.Child("examples");
        return [];
    }
}
