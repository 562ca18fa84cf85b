using System.Security.Cryptography;
using System.Text;

using GdrCode.Model;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GdrCode.Detection;

/// <summary>Reads and validates rule files; reports all faults together.</summary>
internal sealed class RuleLoader : IDisposable
{
    private const string ResourcePrefix = "rules/categories/";

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> faults = [];
    private readonly List<Category> categories = [];
    private readonly List<Rule> rules = [];
    private readonly bool withExamples;
    private bool builtIn = true;

    private RuleLoader(bool withExamples) => this.withExamples = withExamples;

    public static RuleSet Load(string? userFolder, bool withExamples)
    {
        using var loader = new RuleLoader(withExamples);
        var assembly = typeof(RuleLoader).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            loader.ReadFile(name, reader);
        }

        if (userFolder is not null)
        {
            loader.builtIn = false;
            loader.ReadFolder(userFolder);
        }

        return loader.faults.Count == 0 ? new RuleSet(loader.categories, loader.rules) { Version = loader.Version() } : throw new RuleException(loader.faults);
    }

    public void Dispose() => hash.Dispose();

    private string Version() => Convert.ToHexStringLower(hash.GetHashAndReset())[..12];

    private void ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add($"{folder}: no such folder");
            return;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(path);
            ReadFile(path, reader);
        }
    }

    private void ReadFile(string file, TextReader reader)
    {
        try
        {
            var text = reader.ReadToEnd();
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            foreach (var document in stream.Documents)
            {
                ReadGroup(file, new RuleNode(document.RootNode, file, faults));
            }
        }
        catch (YamlException e)
        {
            faults.Add($"{file}:{e.Start.Line}: not YAML: {e.Message}");
        }
    }

    private void ReadGroup(string file, RuleNode root)
    {
        var group = root.Required("group");
        foreach (var node in root.Items("categories"))
        {
            ReadCategory(group, node);
        }

        root.RefuseUnread();
        if (root.Items("categories").Count == 0)
        {
            faults.Add($"{file}: no categories");
        }
    }

    private void ReadCategory(string group, RuleNode node)
    {
        var id = node.Required("id");
        var known = categories.Find(c => c.Id == id);
        var category = known ?? new Category(id, group, node.Required("description"), node.Required("not"), node.Required("replacement"));
        if (known is null)
        {
            categories.Add(category);
        }

        foreach (var rule in node.Items("rules"))
        {
            ReadRule(category, rule);
        }

        node.RefuseUnread(known is null ? [] : ["description", "not", "replacement"]);
    }

    private void ReadRule(Category category, RuleNode node)
    {
        var id = node.Required("id");
        var rule = new Rule
        {
            Id = id,
            Category = category,
            Description = node.Optional("description") ?? category.Description,
            Score = node.Number("score", 0, 1),
            Keywords = node.Strings("keywords"),
            Names = [.. node.Strings("names").Select(n => new NameHint(n))],
            Context = node.Strings("context"),
            Within = (int)node.Number("within", 4, 400, absent: ContextWords.DefaultReach),
            Digits = (int)node.Number("digits", 0, 64, absent: 0),
            Needs = node.Optional("needs"),
            Pattern = node.Optional("regex"),
            IgnoreCase = node.Optional("ignore-case") == "true",
            IsBuiltIn = builtIn,
            Boundary = node.Enum("boundary", Boundary.Word),
            Checks = node.Named("check", Checks.ByName),
            Finder = node.Named("finder", Finders.ByName) is [var finder, ..] ? finder : null,
            In = node.Enums<FragmentKind>("in"),
            Examples = withExamples ? RuleExamples.Read(node) : RuleExamples.Skip(node),
        };
        node.RefuseUnread();
        Validate(rule, node);
        rules.Add(rule);
    }

    private void Validate(Rule rule, RuleNode node)
    {
        if (rules.Exists(r => r.Id == rule.Id))
        {
            node.Fault($"the id is used twice");
        }

        if (rule.Pattern is not null && withExamples && RulePattern.Fault(rule.Pattern) is { } fault)
        {
            node.Fault(fault);
        }

        if (rule.Finder is null && rule.Keywords.Count + rule.Names.Count + rule.Context.Count + rule.Digits == 0)
        {
            node.Fault("needs keywords, names, context or digits: a pattern that looks at every value is too slow");
        }

        foreach (var word in rule.Keywords.Concat(rule.Context).Where(k => k.Length < KeywordSweep.MinLength))
        {
            node.Fault($"'{word}' is shorter than {KeywordSweep.MinLength} characters");
        }

        if (withExamples && (!rule.Examples.Any(e => e.Sensitive) || rule.Examples.All(e => e.Sensitive)))
        {
            node.Fault("needs at least one sensitive and one clean example");
        }
    }
}
