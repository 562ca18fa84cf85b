using System.IO.Enumeration;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Evaluation.Scoring;

/// <summary>The meaning of a category name: the ids of ours it may stand for, and their groups, the likeliest first.</summary>
internal sealed record CategoryMeaning(IReadOnlyList<string> Ids, IReadOnlyList<string> Groups);

/// <summary>Category names of annotators and other tools in terms of our 108 categories; <c>rules/evaluation/categories.yaml</c> holds them.</summary>
internal sealed class CategoryMap
{
    private const string Resource = "rules/evaluation/categories.yaml";
    private static readonly CategoryMeaning Unknown = new([], []);

    private readonly IReadOnlyDictionary<string, string> groups;
    private readonly Dictionary<string, CategoryMeaning> names = new(StringComparer.Ordinal);

    private readonly List<(string Pattern, CategoryMeaning Meaning)> patterns = [];

    private CategoryMap(IReadOnlyDictionary<string, string> groups) => this.groups = groups;

    /// <param name="groups">The group of every category of ours, by id.</param>
    public static CategoryMap Load(IReadOnlyDictionary<string, string> groups)
    {
        using var reader = new StreamReader(typeof(CategoryMap).Assembly.GetManifestResourceStream(Resource)!);
        return Read(reader, groups);
    }

    /// <exception cref="InvalidDataException">A name is mapped to what is neither a category nor a group.</exception>
    public static CategoryMap Read(TextReader yaml, IReadOnlyDictionary<string, string> groups)
    {
        var map = new CategoryMap(groups);
        foreach (var id in groups.Keys)
        {
            map.names[id] = map.Meaning([id], id);
        }

        foreach (var group in groups.Values.Distinct())
        {
            map.names[group] = map.Meaning([group], group);
        }

        var stream = new YamlStream();
        stream.Load(yaml);
        foreach (var (source, entries) in (YamlMappingNode)stream.Documents[0].RootNode)
        {
            foreach (var (name, targets) in (YamlMappingNode)entries)
            {
                string[] listed = targets is YamlSequenceNode list ? [.. list.Select(t => t.ToString())] : [targets.ToString()];
                var meaning = map.Meaning(listed, $"{source}: {name}");
                map.Add(Fold(name.ToString()), meaning);
            }
        }

        return map;
    }

    /// <summary>What a name stands for; nothing where the map doesn't know it.</summary>
    public CategoryMeaning Resolve(string name)
    {
        var key = Fold(name);
        return names.TryGetValue(key, out var meaning) ? meaning
            : patterns.Find(p => FileSystemName.MatchesSimpleExpression(p.Pattern, key)).Meaning ?? Unknown;
    }

    /// <summary>The likeliest group; <c>other</c> where the map doesn't know the name.</summary>
    public string Group(string name) => Resolve(name).Groups is [var first, ..] ? first : "other";

    /// <summary>Whether two names may stand for the same category.</summary>
    public bool SameCategory(string left, string right) => Resolve(left).Ids.Intersect(Resolve(right).Ids).Any();

    /// <summary>Whether two names may stand for categories of the same group.</summary>
    public bool SameGroup(string left, string right) => Resolve(left).Groups.Intersect(Resolve(right).Groups).Any();

    private void Add(string name, CategoryMeaning meaning)
    {
        if (name.Contains('*', StringComparison.Ordinal))
        {
            patterns.Add((name, meaning));
            return;
        }

        names[name] = names.TryGetValue(name, out var earlier) ? new CategoryMeaning([.. earlier.Ids.Union(meaning.Ids)], [.. earlier.Groups.Union(meaning.Groups)]) : meaning;
    }

    // PERSON_NAME, Person Name and person-name are one name.
    private static string Fold(string name) => name.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    private CategoryMeaning Meaning(IReadOnlyList<string> targets, string place)
    {
        string[] ids = [.. targets.SelectMany(t => groups.ContainsKey(t) ? [t] : groups.Where(g => g.Value == t).Select(g => g.Key).DefaultIfEmpty(string.Empty))];
        return ids.Contains(string.Empty)
            ? throw new InvalidDataException($"{place}: neither a category nor a group: {string.Join(", ", targets)}")
            : new CategoryMeaning(ids, [.. ids.Select(id => groups[id]).Distinct()]);
    }
}
