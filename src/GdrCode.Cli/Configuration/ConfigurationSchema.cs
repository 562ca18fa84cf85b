using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GdrCode.Cli.Configuration;

/// <summary>The JSON schema of configuration files, made of the options themselves.</summary>
internal static class ConfigurationSchema
{
    // Draft 7 is what editors know.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(Command root)
    {
        var shared = Options(ConfiguredCommands.Shared);
        var sections = ConfiguredCommands.Sections.ToDictionary(name => name, name => Section(ConfiguredCommands.Section(root, name)), StringComparer.Ordinal);
        var properties = new JsonObject();
        foreach (var (name, option) in shared)
        {
            // Where a command bears the name of an option, a value is the option and a mapping the command.
            properties[name] = sections.Remove(name, out var section) ? new JsonObject { ["anyOf"] = new JsonArray(Reference(name), section) } : Reference(name);
        }

        foreach (var (name, section) in sections)
        {
            properties[name] = section;
        }

        return new JsonObject
        {
            ["$schema"] = Draft,
            ["title"] = ConfigurationFile.Name,
            ["description"] = "Settings of gdr: the options of its commands by their names without dashes. Those of one command stand under its name and win over those above. Paths are relative to the file.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["definitions"] = Object(shared),
        }.ToJsonString(Form);
    }

    private static JsonObject Section(Command command)
    {
        var shared = ConfiguredCommands.Shared.Select(ConfiguredCommands.SettingOf).ToHashSet(StringComparer.Ordinal);
        var properties = Object(Options(ConfiguredCommands.OptionsOf(command).Where(o => !shared.Contains(ConfiguredCommands.SettingOf(o)))));
        foreach (var name in ConfiguredCommands.OptionsOf(command).Select(ConfiguredCommands.SettingOf).Where(shared.Contains))
        {
            properties[name] = Reference(name);
        }

        return new JsonObject { ["description"] = command.Description, ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonObject>> properties) => new(properties.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value)));

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/definitions/" + name };

    private static IEnumerable<KeyValuePair<string, JsonObject>> Options(IEnumerable<Option> options) => options.Select(o => KeyValuePair.Create(ConfiguredCommands.SettingOf(o), Value(o)));

    private static JsonObject Value(Option option)
    {
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        var schema = new JsonObject { ["description"] = option.Description };
        if (type.IsEnum)
        {
            schema["enum"] = new JsonArray([.. SettingValues.Of(type).Select(v => JsonValue.Create(v))]);
        }
        else
        {
            schema["type"] = type == typeof(bool) ? "boolean"
                : type == typeof(int) || type == typeof(long) ? "integer"
                : type == typeof(double) || type == typeof(decimal) ? "number"
                // A number or a revision needs no quotes to be text.
                : new JsonArray("string", "number");
        }

        return schema;
    }
}
