using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

using GdrCode.Cli.Commands;

using Json.Schema;

namespace GdrCode.Cli.Tests.Configuration;

public class ConfigurationSchemaTests
{
    private static readonly string Published = Path.Combine(Tool.Root, "src", "GdrCode.Cli", "Configuration", "gdr.schema.json");

    public static TheoryData<string> Sections => ["scan", "refine", "baseline", "report"];

    [Fact]
    public void PublishedSchema_IsWhatTheToolPrints()
    {
        var printed = Tool.Run("config", "schema").Output;
        if (Environment.GetEnvironmentVariable("GDR_UPDATE") == "1")
        {
            File.WriteAllText(Published, printed);
        }

        Assert.Equal(File.ReadAllText(Published), printed);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void EveryOptionOfACommand_IsAProperty(string name)
    {
        var command = name switch { "scan" => ScanCommand.Create(), "refine" => RefineCommand.Create(), "baseline" => BaselineCommand.Create(), _ => ReportCommand.Create() };
        var properties = Section(JsonNode.Parse(File.ReadAllText(Published))!["properties"]![name]!)["properties"]!.AsObject().Select(p => p.Key);

        Assert.Equal(
            command.Options.Select(o => o.Name[2..]).Except(["config", "no-config", name]).Order(StringComparer.Ordinal),
            properties.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "judge": "none", "baseline": "known", "scan": { "format": "github", "workers": 2 }, "refine": { "out": "out" } }""", true)]
    [InlineData("""{ "baseline": { "out": "known" }, "temperature": 0.5 }""", true)]
    [InlineData("""{ "workrs": 2 }""", false)]
    [InlineData("""{ "labels": "out" }""", false)]
    [InlineData("""{ "workers": "two" }""", false)]
    [InlineData("""{ "scan": { "format": "yaml" } }""", false)]
    public void Schema_AndTheTool_Agree(string settings, bool valid)
    {
        // JSON is YAML.
        using var folder = new ConfiguredFolder(settings);
        folder.Write("known", "");

        Assert.Equal(valid, JsonSchema.FromText(File.ReadAllText(Published)).Evaluate(JsonDocument.Parse(settings).RootElement).IsValid);
        Assert.Equal(valid ? 0 : 2, folder.Run("config", "check").ExitCode);
    }

    private static JsonNode Section(JsonNode property) => property["anyOf"] is { } either ? either[1]! : property;
}
