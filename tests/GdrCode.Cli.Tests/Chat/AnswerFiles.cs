using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GdrCode.Cli.Tests.Chat;

/// <summary>What a batch endpoint makes of request files.</summary>
internal static class AnswerFiles
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line of answer for every line of a request file, by the small model.</summary>
    public static IEnumerable<string> Answer(string requests) => File.ReadLines(requests).Select(Line);

    public static string Line(string request)
    {
        var node = JsonNode.Parse(request)!;
        var content = SmallModel.Answer(new ReceivedRequest(node["body"]!.ToJsonString(Readable), "", new Dictionary<string, string>()));
        return new JsonObject
        {
            ["id"] = "batch_req_1",
            ["custom_id"] = node["custom_id"]!.GetValue<string>(),
            ["response"] = new JsonObject { ["status_code"] = 200, ["request_id"] = "r", ["body"] = ModelServer.Completion(content) },
            ["error"] = null,
        }.ToJsonString(Readable);
    }

    /// <summary>The line of a request whose batch ended before its turn.</summary>
    public static string Expired(string id) =>
        $$"""{"id":"batch_req_2","custom_id":"{{id}}","response":null,"error":{"code":"batch_expired","message":"This request could not be executed before the completion window expired." } }""";
}
