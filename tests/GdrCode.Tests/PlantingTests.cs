using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using GdrCode.Detection;
using GdrCode.Judging;

using Microsoft.CodeAnalysis.CSharp;

using YamlDotNet.RepresentationModel;

namespace GdrCode.Tests;

/// <summary>Plants values of every category in every kind of place of a small repository, refines it, and looks for what is left.</summary>
public sealed class PlantingTests
{
    private static readonly RuleSet Rules = RuleSet.Load(withExamples: true);

    // Whoever asks for a clean corpus may not keep the holders of copyrights either.
    private static readonly Refinery Refinery = new(new PipelineOptions { Attribution = Attribution.Replace });

    // Private ranges are the same in every network: they tell no machine.
    private static readonly HashSet<string> Harmless = ["ipv4-address-internal"];

    public static TheoryData<string> Categories => [.. Rules.Categories.Keys.Except(Harmless).Order(StringComparer.Ordinal)];

    [Fact]
    public void Rules_NameThe108Categories() => Assert.Equal(108, Rules.Categories.Count);

    [Theory]
    [MemberData(nameof(Categories))]
    public void PlantedValues_AreGone_AndEveryFileStillParses(string category)
    {
        var plants = Plants.Of(category, Rules);
        using var repository = new MemoryRepository();
        var files = PlantedFiles.Of(plants).ToList();
        foreach (var (name, text) in files)
        {
            repository.Add(name, text);
        }

        var refined = Refinery.Refine(repository);

        Assert.NotEmpty(files);
        Assert.True(!refined.Missing.Any(), string.Join("\n", refined.Missing));
        var left = new List<string>();
        foreach (var (name, original) in files)
        {
            var text = Encoding.UTF8.GetString(refined.Written[name]);
            AssertParses(name, original);
            AssertParses(name, text);
            left.AddRange(plants.SelectMany(p => p.Values).Where(v => IsReadable(v, original) && IsReadable(v, text)).Select(v => $"{name}: {v}"));
        }

        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    [Fact]
    public void EveryCategory_HasAValueToPlant() =>
        Assert.All(Rules.Categories.Keys.Except(Harmless), c => Assert.Contains(Plants.Of(c, Rules), p => p.Values.Count > 0));

    private static bool IsReadable(string value, string text) => Holds(text, value) || Holds(WebUtility.HtmlDecode(text), value) || Holds(Unescape(text), value) || Holds(Unescape(Unescape(text)), value);

    // A short value may stand inside another word by chance.
    private static bool Holds(string text, string value) =>
        value.Length >= 5 ? text.Contains(value, StringComparison.Ordinal) : Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(value)}(?!\w)");

    private static string Unescape(string text) => text.Replace(@"\""", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
        .Replace("\"\"", "\"", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal).Replace(@"\u0027", "'", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal);

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
            case ".config" or ".xml":
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
