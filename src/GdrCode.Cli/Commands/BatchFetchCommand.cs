using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch fetch</c>: the answers of finished batches.</summary>
internal static class BatchFetchCommand
{
    public static Command Create()
    {
        var shared = new BatchEndpointOptions();
        var output = new Option<string?>("--out", "-o") { Description = "Takes the files of answers; unless named, the folder of BATCHES.", HelpName = "DIR" };
        var command = new Command("fetch", "Downloads the answers and failures of finished batches, for gdr batch import; exits with 75 while batches are under way.") { shared.Batches, output };
        shared.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var folder = Directory.CreateDirectory(parse.GetValue(output) ?? Path.GetDirectoryName(Path.GetFullPath(parse.GetValue(shared.Batches)!))!).FullName;
            var unfinished = 0;
            await foreach (var (submitted, state, endpoint) in shared.LookAsync(parse, cancellationToken))
            {
                if (!state.IsFinished || (state.OutputFile is null && state.ErrorFile is null))
                {
                    unfinished += state.IsFinished ? 0 : 1;
                    await Console.Error.WriteLineAsync(BatchEndpointOptions.Describe(submitted, state));
                    continue;
                }

                foreach (var (file, kind) in new[] { (state.OutputFile, "output"), (state.ErrorFile, "errors") }.Where(f => f.Item1 is not null))
                {
                    var path = Path.Combine(folder, $"{submitted.Batch}.{kind}.jsonl");
                    // What is there is whole: a download is named when it is.
                    if (!File.Exists(path))
                    {
                        await endpoint.DownloadAsync(file!, path, cancellationToken);
                    }

                    await Console.Out.WriteLineAsync(path);
                }
            }

            return unfinished > 0 ? ExitCodes.Interrupted : ExitCodes.Done;
        });
        return command;
    }
}
