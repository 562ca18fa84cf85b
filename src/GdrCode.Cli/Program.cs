using System.CommandLine;
using System.CommandLine.Help;

using GdrCode.Cli;
using GdrCode.Cli.Commands;
using GdrCode.Cli.Help;

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
    ExportSftCommand.Create(),
    CompletionCommand.Create(),
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

var help = root.Options.OfType<HelpOption>().Single();
(help.Action, help.Description) = (new HelpText(), "Shows this help.");

return await Invocation.RunAsync(root, args);
