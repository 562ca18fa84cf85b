using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary>What the commands of a run over many machines share.</summary>
internal static class ClusterOptions
{
    public static Option<string> Run(string description = "The folder of the run.") => new("--run") { Description = description, HelpName = "DIR", Required = true };
}
