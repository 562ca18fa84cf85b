using System.CommandLine;

using GdrCode.Cli;
using GdrCode.Cli.Commands;

var root = new RootCommand("Finds personal data and credentials in code repositories and rewrites them into safe surrogates.")
{
    RefineCommand.Create(),
    ScanCommand.Create(),
    BaselineCommand.Create(),
    ReportCommand.Create(),
    RulesCommand.Create(),
    EvaluateCommand.Create(),
    PromptCommand.Create(),
    EstimateCommand.Create(),
    BatchCommand.Create(),
    TrainCommand.Create(),
    ExportSftCommand.Create(),
};

return await Invocation.RunAsync(root, args);
