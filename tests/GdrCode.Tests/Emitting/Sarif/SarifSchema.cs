using System.Text.Json;

using Json.Schema;

namespace GdrCode.Tests.Emitting.Sarif;

/// <summary>The official JSON schema of SARIF 2.1.0.</summary>
internal static class SarifSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    public static IReadOnlyList<string> Faults(JsonElement log)
    {
        var result = Schema.Value.Evaluate(log, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"))];
    }

    // The validator knows drafts from 6 on; of what draft 4 writes otherwise, the schema uses its own id alone.
    private static JsonSchema Load()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "fixtures", "schemas", "sarif-2.1.0-rtm.5.json"));
        return text.Contains("exclusiveM", StringComparison.Ordinal) ? throw new InvalidDataException("the schema writes bounds as draft 4 does") : JsonSchema.FromText(text
            .Replace("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal)
            .Replace("    \"id\": \"https://raw", "    \"$id\": \"https://raw", StringComparison.Ordinal));
    }
}
