using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GdrCode.Evaluation;

/// <summary>Reads JSON lines and JSON documents; a fault names the file and, for rows, the line.</summary>
internal static class LabelRows
{
    /// <exception cref="InvalidDataException">The file is not there or a row is not of the type.</exception>
    public static IEnumerable<T> Read<T>(string path, JsonTypeInfo<T> type)
    {
        foreach (var (number, line) in Lines(path))
        {
            T? row = default;
            try
            {
                row = JsonSerializer.Deserialize(line, type);
            }
            catch (JsonException)
            {
                // Said below: the message of the parser may quote a value.
            }

            yield return row ?? throw new InvalidDataException($"{path}:{number}: not a row of labels");
        }
    }

    /// <summary>Each row as it is; close the document after use.</summary>
    public static IEnumerable<JsonElement> Rows(string path)
    {
        foreach (var (number, line) in Lines(path))
        {
            yield return Parse(line, $"{path}:{number}");
        }
    }

    /// <summary>A whole file.</summary>
    public static JsonElement Document(string path) =>
        File.Exists(path) ? Parse(File.ReadAllText(path), path) : throw new InvalidDataException($"{path}: no such file");

    /// <exception cref="InvalidDataException">The element is no object or has no such text.</exception>
    public static string Text(this JsonElement element, string name, string place) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new InvalidDataException($"{place}: no text \"{name}\"");

    /// <exception cref="InvalidDataException">The element is no object or has no such whole number.</exception>
    public static int Number(this JsonElement element, string name, string place) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.TryGetInt32(out var number)
            ? number
            : throw new InvalidDataException($"{place}: no number \"{name}\"");

    /// <summary>The items of an array; none where there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A text, or null where there is none.</summary>
    public static string? TextOrNull(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A whole number, or null where there is none.</summary>
    public static int? NumberOrNull(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            ? number
            : null;

    private static IEnumerable<(int Number, string Line)> Lines(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such file");
        }

        return File.ReadLines(path).Select((line, i) => (i + 1, line)).Where(l => l.line.Length > 0);
    }

    private static JsonElement Parse(string text, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new InvalidDataException($"{place}: not JSON");
        }
    }
}
