using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch</c>: a remote judge asked by files.</summary>
internal static class BatchCommand
{
    public static Command Create() => new("batch", "Asks a remote judge by files: for batch endpoints, for vllm run-batch, for models without a network.")
    {
        BatchExportCommand.Create(),
        BatchSubmitCommand.Create(),
        BatchStatusCommand.Create(),
        BatchFetchCommand.Create(),
        BatchImportCommand.Create(),
    };
}
