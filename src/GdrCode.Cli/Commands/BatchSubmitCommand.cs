using System.CommandLine;
using System.Text.Json;

using GdrCode.Cli.Chat;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch submit</c>: request files to a batch endpoint.</summary>
internal static class BatchSubmitCommand
{
    public static Command Create()
    {
        var shared = new BatchEndpointOptions();
        var requests = new Argument<string[]>("REQUESTS") { Description = "Files that gdr batch export wrote.", Arity = ArgumentArity.OneOrMore };
        var judge = new Option<string>("--judge") { Description = "Who answers, as at the export: openai:MODEL, azure:DEPLOYMENT or openai-compatible:MODEL.", Required = true };
        var endpoint = new Option<string?>("--endpoint") { Description = "Where the provider answers.", HelpName = "URL" };
        var command = new Command("submit", $"Sends request files to a batch endpoint, and notes the batches in {SubmittedBatches.FileName} beside them; what is noted there is not sent again.") { requests, judge, endpoint };
        shared.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            (string Path, string First)[] files = [.. parse.GetValue(requests)!.Select(p => (p, FirstOf(p)))];
            var name = parse.GetValue(judge)!;
            var (batches, address) = shared.Endpoint(parse, name, parse.GetValue(endpoint));
            foreach (var (path, first) in files)
            {
                var noted = SubmittedBatches.Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, SubmittedBatches.FileName));
                if (noted.All.FirstOrDefault(b => b.First == first) is { } earlier)
                {
                    await Console.Error.WriteLineAsync($"gdr: {path}: is submitted already, as {earlier.Batch}");
                    continue;
                }

                await Console.Error.WriteLineAsync($"gdr: {path} ({new FileInfo(path).Length:N0} bytes) will be sent to {address.GetLeftPart(UriPartial.Path)}");
                var state = await batches.SubmitAsync(path, cancellationToken);
                noted.Add(new SubmittedBatch(state.Id, Path.GetFileName(path), first, name, address.ToString()));
                await Console.Out.WriteLineAsync(state.Id);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    // A wrong file is told before anything is sent: a source file, say, or the plan.
    private static string FirstOf(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path}: no such file");
        }

        try
        {
            using var line = JsonDocument.Parse(File.ReadLines(path).FirstOrDefault() ?? "");
            return line.RootElement.TryGetProperty("body", out _) && line.RootElement.GetProperty("custom_id").GetString() is { } id ? id : throw NoRequests(path);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NoRequests(path);
        }
    }

    private static UsageException NoRequests(string path) => new($"{path}: is not what gdr batch export wrote");
}
