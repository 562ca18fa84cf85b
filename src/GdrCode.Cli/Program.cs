using System.CommandLine;

using GdrCode.Cli;
using GdrCode.Cli.Commands;

var root = new RootCommand("Finds personal data and credentials in code repositories and rewrites them into safe surrogates.")
{
    RefineCommand.Create(),
    ScanCommand.Create(),
    BaselineCommand.Create(),
    CrawlCommand.Create(),
    ReportCommand.Create(),
    ReviewCommand.Create(),
    RulesCommand.Create(),
    EvaluateCommand.Create(),
    PromptCommand.Create(),
    EstimateCommand.Create(),
    BatchCommand.Create(),
    TrainCommand.Create(),
    ConfigCommand.Create(),
    ShardCommand.Create(),
    PipeCommand.Create(),
    PlanCommand.Create(),
    RunCommand.Create(),
    StatusCommand.Create(),
    RetryCommand.Create(),
    CommitCommand.Create(),
    ClusterCommand.Create(),
};

return await Invocation.RunAsync(root, args);
