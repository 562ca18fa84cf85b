using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;

using GdrCode.Judging.Chat;

using OpenAI;

namespace GdrCode.Cli.Chat;

#pragma warning disable OPENAI001 // Batches have no other client in the SDK.

/// <summary>Files and batches of a provider.</summary>
/// <param name="client">The SDK's client.</param>
/// <param name="url">The path that requests are for, as the provider spells it.</param>
/// <param name="timeout">How long one call may take, an upload among them.</param>
internal sealed class BatchEndpoint(OpenAIClient client, string url, TimeSpan timeout)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Uploads a request file and makes a batch of it.</summary>
    /// <exception cref="ChatFaultException">The provider refuses the file or the batch, or can't be reached.</exception>
    public Task<BatchState> SubmitAsync(string path, CancellationToken cancellationToken) => ProviderFaults.GuardAsync(
        async limit =>
        {
            var file = await UploadAsync(path, limit);
            await WaitForAsync(file, limit);
            var body = new JsonObject { ["input_file_id"] = file, ["endpoint"] = url, ["completion_window"] = "24h" };
            var made = await client.GetBatchClient().CreateBatchAsync(BinaryContent.Create(BinaryData.FromString(body.ToJsonString())), waitUntilCompleted: false, Of(limit));
            return State(made.GetRawResponse());
        },
        timeout,
        cancellationToken);

    /// <summary>How far a batch is.</summary>
    public Task<BatchState> LookAsync(string id, CancellationToken cancellationToken) => ProviderFaults.GuardAsync(
        async limit => State((await client.GetBatchClient().GetBatchAsync(id, Of(limit))).GetRawResponse()), timeout, cancellationToken);

    /// <summary>Writes a file of the provider to disk; it is there only when it is whole.</summary>
    public Task<long> DownloadAsync(string file, string path, CancellationToken cancellationToken) => ProviderFaults.GuardAsync(
        async limit =>
        {
            var options = Of(limit);
            options.BufferResponse = false;
            using var response = (await client.GetOpenAIFileClient().DownloadFileAsync(file, options)).GetRawResponse();
            var partial = path + ".partial";
            long length;
            await using (var stream = new FileStream(partial, OwnerOnly()))
            {
                await response.ContentStream!.CopyToAsync(stream, limit);
                length = stream.Length;
            }

            File.Move(partial, path, overwrite: true);
            return length;
        },
        timeout,
        cancellationToken);

    // The SDK's own upload stumbles over the states that Azure gives a file.
    private async Task<string> UploadAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        using var form = new MultipartFormDataContent { { new StringContent("batch"), "purpose" }, { new StreamContent(stream), "file", Path.GetFileName(path) } };
        using var content = BinaryContent.Create(await form.ReadAsStreamAsync(cancellationToken));
        var made = await client.GetOpenAIFileClient().UploadFileAsync(content, form.Headers.ContentType!.ToString(), Of(cancellationToken));
        using var document = JsonDocument.Parse(made.GetRawResponse().Content);
        return document.RootElement.GetProperty("id").GetString() is { } id && BatchState.IsWord(id) ? id : throw new ChatFaultException(ChatFault.Rejected, "the reply is no file");
    }

    // Azure reads an uploaded file before it takes it for a batch.
    private async Task WaitForAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var response = (await client.GetOpenAIFileClient().GetFileAsync(file, Of(cancellationToken))).GetRawResponse();
            using var document = JsonDocument.Parse(response.Content);
            switch (document.RootElement.TryGetProperty("status", out var status) ? status.GetString() : "processed")
            {
                case "error" or "deleted" or "deleting":
                    throw new ChatFaultException(ChatFault.Rejected, "the endpoint can't read the uploaded file");
                case "pending" or "running" or "notRunning":
                    await Task.Delay(BetweenLooks, cancellationToken);
                    break;
                default:
                    return;
            }
        }
    }

    private static BatchState State(PipelineResponse response)
    {
        using var document = JsonDocument.Parse(response.Content);
        return BatchState.Of(document.RootElement) ?? throw new ChatFaultException(ChatFault.Rejected, "the reply is no batch");
    }

    private static RequestOptions Of(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
