using System.Globalization;
using System.Text.Json;

namespace GdrCode.Datasets;

/// <summary>Writes the description of a dataset in Croissant 1.1, with the fields of responsible AI that a run can fill in.</summary>
internal static class CroissantFile
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "croissant.json";

    private static readonly (string Key, string Value)[] Context =
    [
        ("@language", "en"), ("@vocab", "https://schema.org/"), ("sc", "https://schema.org/"), ("cr", "http://mlcommons.org/croissant/"), ("rai", "http://mlcommons.org/croissant/RAI/"),
        ("dct", "http://purl.org/dc/terms/"), ("conformsTo", "dct:conformsTo"), ("recordSet", "cr:recordSet"), ("field", "cr:field"), ("source", "cr:source"), ("fileSet", "cr:fileSet"),
        ("extract", "cr:extract"), ("jsonPath", "cr:jsonPath"), ("includes", "cr:includes"), ("containedIn", "cr:containedIn"), ("repeated", "cr:repeated"),
    ];

    public static byte[] Compose(ReleaseFacts facts) => RecordEdits.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("@context");
        foreach (var (key, value) in Context)
        {
            writer.WriteString(key, value);
        }

        writer.WriteStartObject("dataType");
        writer.WriteString("@id", "cr:dataType");
        writer.WriteString("@type", "@vocab");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("@type", "sc:Dataset");
        writer.WriteString("conformsTo", "http://mlcommons.org/croissant/1.1");
        writer.WriteString("name", facts.Name);
        writer.WriteString("description", string.Create(CultureInfo.InvariantCulture, $"{facts.Counts.DocsOut} records of source code, refined by {facts.Tool}."));
        writer.WriteString("version", "1.0.0");
        writer.WriteString("rai:personalSensitiveInformation", facts.PersonalData);
        writer.WriteString("rai:dataManipulationProtocol", $"{facts.Tool}, rules {facts.Rules}, judge {facts.Judge}, key {facts.KeyId}: sensitive values are replaced by surrogates of the same kind; a rewritten text parses as before.");
        writer.WriteString("rai:dataPreprocessingProtocol", $"{facts.Counts.Quarantined} damaged lines were left out, {facts.Counts.DocsWithheld} texts were withheld.");
        writer.WriteString("rai:dataLimitations", "Names inside identifiers stay. Values that no rule and no model sees stay.");
        writer.WriteString("rai:machineAnnotationTools", facts.Tool);
        WriteDistribution(writer, facts);
        WriteRecords(writer, facts);
        writer.WriteEndObject();
    });

    private static void WriteDistribution(Utf8JsonWriter writer, ReleaseFacts facts)
    {
        writer.WriteStartArray("distribution");
        foreach (var file in facts.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "cr:FileObject");
            writer.WriteString("@id", file.Path);
            writer.WriteString("name", file.Path);
            writer.WriteString("contentUrl", file.Path);
            writer.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} B"));
            writer.WriteString("encodingFormat", "application/gzip");
            writer.WriteString("sha256", file.Sha256);
            writer.WriteEndObject();
        }

        writer.WriteStartObject();
        writer.WriteString("@type", "cr:FileSet");
        writer.WriteString("@id", "shards");
        writer.WriteString("name", "shards");
        writer.WriteString("encodingFormat", "application/jsonlines");
        writer.WriteString("includes", "data/*.jsonl.gz");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRecords(Utf8JsonWriter writer, ReleaseFacts facts)
    {
        writer.WriteStartArray("recordSet");
        writer.WriteStartObject();
        writer.WriteString("@type", "cr:RecordSet");
        writer.WriteString("@id", "records");
        writer.WriteString("name", "records");
        writer.WriteStartArray("field");
        foreach (var (name, feature) in facts.Features.Members ?? new Dictionary<string, Feature>())
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "cr:Field");
            writer.WriteString("@id", "records/" + name);
            writer.WriteString("name", name);
            writer.WriteString("dataType", TypeOf(feature.Items ?? feature));
            if (feature.Items is not null)
            {
                writer.WriteBoolean("repeated", true);
            }

            writer.WriteStartObject("source");
            writer.WriteStartObject("fileSet");
            writer.WriteString("@id", "shards");
            writer.WriteEndObject();
            writer.WriteStartObject("extract");
            writer.WriteString("jsonPath", "$." + name);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static string TypeOf(Feature feature) => feature.Scalar switch
    {
        "int64" => "sc:Integer",
        "float64" => "sc:Float",
        "bool" => "sc:Boolean",
        _ => "sc:Text",
    };
}
