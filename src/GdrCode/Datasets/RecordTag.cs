using System.Text.Json;
using System.Text.RegularExpressions;

namespace GdrCode.Datasets;

/// <summary>The value of the reserved key <c>gdr</c>: fixed keys, fixed types, no value of the input.</summary>
/// <param name="rules">Version of the rules.</param>
/// <param name="keyId">Names the key of surrogates.</param>
internal sealed partial class RecordTag(string rules, string keyId)
{
    /// <summary>The bytes of a tag.</summary>
    /// <param name="status">What became of the text.</param>
    /// <param name="types">Replaced values by category, sorted.</param>
    /// <param name="parsed">Whether a verifier proved the rewritten text.</param>
    public byte[] Compose(RecordStatus status, IReadOnlyDictionary<string, long> types, bool parsed) => RecordEdits.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("v", 1);
        writer.WriteString("status", Word(status));
        writer.WriteNumber("n", types.Values.Sum());
        writer.WriteStartArray("types");
        foreach (var (type, count) in types)
        {
            writer.WriteStartObject();
            writer.WriteString("t", type);
            writer.WriteNumber("n", count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("rules", rules);
        writer.WriteString("key_id", keyId);
        writer.WriteString("parse", parsed ? "ok" : "n/a");
        writer.WriteEndObject();
    });

    /// <summary>Whether a value has exactly the form of a tag. Anything else under the reserved key is somebody's data, and is replaced.</summary>
    public static bool Is(ReadOnlySpan<byte> json) => Form().IsMatch(System.Text.Encoding.UTF8.GetString(json));

    private static string Word(RecordStatus status) => status switch
    {
        RecordStatus.Clean => "clean",
        RecordStatus.Changed => "changed",
        RecordStatus.Withheld => "withheld",
        _ => "skipped",
    };

    [GeneratedRegex(
        """^\{"v":1,"status":"(clean|changed|withheld|skipped)","n":\d{1,9},"types":\[(\{"t":"[a-z-]{1,60}","n":\d{1,9}\},?)*\],"rules":"[0-9a-f.:-]{1,64}","key_id":"[0-9a-f]{8}","parse":"(ok|n/a)"\}$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
