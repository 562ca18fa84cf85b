using System.CommandLine;

using GdrCode.Cli.Chat;
using GdrCode.Cli.Commands;
using GdrCode.Cli.Configuration;
using GdrCode.Cluster;
using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Judging.Chat;

namespace GdrCode.Cli;

/// <summary>Runs a command and turns every way it can end into an exit code and, where it failed, one line.</summary>
internal static class Invocation
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        try
        {
            using var telemetry = Telemetry.Start();
            // A shell that asks how a line could go on asks about one that is not whole.
            var isQuestion = args.Length > 0 && args[0].StartsWith("[suggest", StringComparison.Ordinal);
            var parse = isQuestion ? root.Parse(args) : ConfiguredArguments.Parse(root, args);
            if (parse.Errors.Count > 0 && !isQuestion)
            {
                return Refuse(parse);
            }

            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            if (parse.CommandResult.Command.Name == RunCommand.Name)
            {
                // It listens to signals itself, and may take longer to save what it has than a command is otherwise given.
                configuration.ProcessTerminationTimeout = null;
            }

            return await parse.InvokeAsync(configuration);
        }
        catch (UsageException e)
        {
            return Fail(e.Message, ExitCodes.Usage);
        }
        catch (RuleException e)
        {
            return Fail(e.Message, ExitCodes.Usage);
        }
        catch (OutputException e)
        {
            return Fail(e.Message, ExitCodes.Usage);
        }
        catch (ClusterException e)
        {
            return Fail(e.Message, e.Fault switch
            {
                ClusterFault.Damaged => ExitCodes.Damaged,
                ClusterFault.Incomplete => ExitCodes.Interrupted,
                ClusterFault.Io => ExitCodes.Io,
                _ => ExitCodes.Usage,
            });
        }
        catch (SourceException e)
        {
            return Fail(e.Message, e.Fault is SourceFault.Missing or SourceFault.Malformed or SourceFault.NoSuchRevision ? ExitCodes.Usage : ExitCodes.Io);
        }
        catch (GitHubException e)
        {
            return Fail(e.Message, e.Fault is GitHubFault.Unavailable or GitHubFault.Redirected ? ExitCodes.Io : ExitCodes.Usage);
        }
        catch (InvalidDataException e)
        {
            return Fail(e.Message, ExitCodes.Usage);
        }
        catch (ChatFaultException e)
        {
            return Fail(e.Message, e.Fault == ChatFault.Configuration ? ExitCodes.Usage : ExitCodes.Io);
        }
        catch (OperationCanceledException)
        {
            return Fail("interrupted; finished repositories are kept, go on with --resume", ExitCodes.Interrupted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message, ExitCodes.Io);
        }
        catch (Exception e)
        {
            // The message of an unforeseen exception may quote a value of the input; its type and place may not.
            return Fail($"internal error: {e.GetType().Name} at {Place(e)}; please report it", ExitCodes.Internal);
        }
    }

    private static int Refuse(ParseResult parse)
    {
        foreach (var error in parse.Errors)
        {
            Say(error.Message);
        }

        var path = string.Concat(parse.CommandResult.Command is RootCommand ? [] : Names(parse.CommandResult.Command).Reverse().Select(n => n + " "));
        Console.Error.WriteLine($"See: gdr {path}--help");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Names(Command command) =>
        [command.Name, .. command.Parents.OfType<Command>().Where(p => p is not RootCommand).Take(1).SelectMany(Names)];

    private static string Place(Exception e) => e.StackTrace?.Split('\n')[0].Trim() ?? "an unknown place";

    private static int Fail(string message, int exitCode)
    {
        foreach (var line in message.Split('\n'))
        {
            Say(line.TrimEnd('\r'));
        }

        return exitCode;
    }

    private static void Say(string message) => Console.Error.WriteLine("gdr: " + message);
}
