using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using GdrCode.Model;

namespace GdrCode.Emitting.Sarif;

/// <summary>The part of SARIF 2.1.0 that is written. Members bear the names of the standard.</summary>
internal sealed record SarifLog(IReadOnlyList<SarifRun> Runs)
{
    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";

    public string Version { get; init; } = "2.1.0";
}

internal sealed record SarifRun(
    SarifTool Tool, SarifAutomation AutomationDetails, IReadOnlyList<SarifInvocation> Invocations, IReadOnlyList<SarifResult> Results, SarifRunProperties Properties)
{
    public string ColumnKind { get; init; } = "utf16CodeUnits";

    public IReadOnlyList<string> NewlineSequences { get; init; } = ["\r\n", "\n", "\r"];

    public IReadOnlyList<string> RedactionTokens { get; init; } = ["[REDACTED]"];
}

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string Version, string SemanticVersion, IReadOnlyList<SarifDescriptor> Rules);

internal sealed record SarifDescriptor(
    string Id, SarifMessage ShortDescription, SarifMessage FullDescription, SarifHelp Help, SarifConfiguration DefaultConfiguration, SarifDescriptorProperties Properties);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifDescriptorProperties(
    IReadOnlyList<string> Tags, string Precision, [property: JsonPropertyName("security-severity")] string SecuritySeverity);

internal sealed record SarifAutomation(string Id);

internal sealed record SarifInvocation(bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifMessage Message);

internal sealed record SarifRunProperties(string Judge, string Rules, [property: JsonPropertyName("key_id")] string KeyId);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IReadOnlyList<SarifLocation> Locations,
    SarifFingerprints PartialFingerprints,
    [property: JsonPropertyName("fingerprints")] SarifKeyedFingerprint Fingerprints,
    double Rank,
    SarifResultProperties Properties)
{
    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }

    public IReadOnlyList<SarifFix>? Fixes { get; init; }
}

internal sealed record SarifMessage(string Text);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, Region Region);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifFingerprints(string PrimaryLocationLineHash);

internal sealed record SarifKeyedFingerprint([property: JsonPropertyName("gdr/v1")] string Value);

internal sealed record SarifResultProperties(string Rule, double Confidence);

internal sealed record SarifSuppression(string Kind, string Status, string Justification);

internal sealed record SarifFix(SarifMessage Description, IReadOnlyList<SarifArtifactChange> ArtifactChanges);

internal sealed record SarifArtifactChange(SarifArtifactLocation ArtifactLocation, IReadOnlyList<SarifReplacement> Replacements);

internal sealed record SarifReplacement(Region DeletedRegion, SarifMessage InsertedContent);

[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifJson : JsonSerializerContext
{
    /// <summary>Indented for people, with letters of all scripts as they are.</summary>
    public static SarifJson Indented { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    });
}
