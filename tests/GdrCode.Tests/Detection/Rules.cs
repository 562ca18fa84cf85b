using GdrCode.Detection;
using GdrCode.Model;

namespace GdrCode.Tests.Detection;

/// <summary>Rules made in a test, and a folder of rule files that is gone after it.</summary>
internal static class Rules
{
    private static readonly Category Any = new("person-full-name", "person", "d", "n", "person-name");

    public static Rule Make(string id, string[]? keywords = null, string[]? names = null, string[]? context = null, string? pattern = null, int digits = 0, Boundary boundary = Boundary.Word, string? needs = null, string[]? checks = null) => new()
    {
        Id = id,
        Category = Any,
        Description = id,
        Score = 0.5,
        Keywords = keywords ?? [],
        Names = [.. (names ?? []).Select(n => new NameHint(n))],
        Context = context ?? [],
        Needs = needs,
        Pattern = pattern,
        Digits = digits,
        Boundary = boundary,
        Checks = [.. (checks ?? []).Select(c => Checks.ByName(c)!)],
    };

    public static IReadOnlyList<Finding> Find(Rule rule, string text)
    {
        var (file, fragments) = ExampleFragments.Extract("Example.txt", text);
        return new Detector(new RuleSet([Any], [rule])).Detect(file, fragments);
    }

    public static RuleSet LoadFolder(string yaml, bool withExamples = false)
    {
        var folder = Directory.CreateTempSubdirectory("gdr-rules").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "own.yaml"), yaml);
            return RuleSet.Load(folder, withExamples);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
