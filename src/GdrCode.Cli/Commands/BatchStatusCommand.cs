using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch status</c>: how far submitted batches are.</summary>
internal static class BatchStatusCommand
{
    public static Command Create()
    {
        var shared = new BatchEndpointOptions();
        var command = new Command("status", "Says how far submitted batches are.") { shared.Batches };
        shared.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            await foreach (var (submitted, state, _) in shared.LookAsync(parse, cancellationToken))
            {
                await Console.Out.WriteLineAsync(BatchEndpointOptions.Describe(submitted, state));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
