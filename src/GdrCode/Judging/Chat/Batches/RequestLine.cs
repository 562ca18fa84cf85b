using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using GdrCode.Model;

using Microsoft.Extensions.AI;

namespace GdrCode.Judging.Chat.Batches;

/// <summary>A line of a batch file, as OpenAI, Azure and vLLM read it: the same body that a live request has.</summary>
internal static class RequestLine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The id of a request: equal for equal requests under one key, and nothing without the key.</summary>
    public static string IdOf(RunKey key, byte[] cacheKey) => "gdr-" + Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, [.. Encoding.ASCII.GetBytes("batch\0"), .. cacheKey]))[..32];

    /// <param name="id">The request's id.</param>
    /// <param name="url">Path of the endpoint, for instance <c>/v1/chat/completions</c>.</param>
    /// <param name="model">Model or deployment, as the provider knows it.</param>
    /// <param name="messages">What is sent.</param>
    /// <param name="options">What is asked for beside the messages.</param>
    /// <returns>The line in UTF-8 with its line feed.</returns>
    public static byte[] Write(string id, string url, string model, IReadOnlyList<ChatMessage> messages, ChatOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("custom_id", id);
            json.WriteString("method", "POST");
            json.WriteString("url", url);
            json.WriteStartObject("body");
            json.WriteString("model", model);
            json.WriteStartArray("messages");
            foreach (var message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role.Value);
                json.WriteString("content", message.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteOptions(json, options);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, ChatOptions options)
    {
        if (options.Temperature is { } temperature)
        {
            json.WriteNumber("temperature", temperature);
        }

        if (options.MaxOutputTokens is { } tokens)
        {
            json.WriteNumber("max_completion_tokens", tokens);
        }

        if (options.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
        {
            json.WriteStartObject("response_format");
            json.WriteString("type", "json_schema");
            json.WriteStartObject("json_schema");
            json.WriteString("name", format.SchemaName);
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            schema.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
