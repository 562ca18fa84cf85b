using System.CommandLine;

using GdrCode.Cli.Chat;
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
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors)
            {
                Say(error.Message);
            }

            await Console.Error.WriteLineAsync($"See: gdr {(parse.CommandResult.Command == root ? string.Empty : parse.CommandResult.Command.Name + " ")}--help");
            return ExitCodes.Usage;
        }

        try
        {
            using var telemetry = Telemetry.Start();
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
        catch (SourceException e)
        {
            return Fail(e.Message, e.Fault is SourceFault.Missing or SourceFault.Malformed or SourceFault.NoSuchRevision ? ExitCodes.Usage : ExitCodes.Io);
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

    private static string Place(Exception e) => e.StackTrace?.Split('\n')[0].Trim() ?? "an unknown place";

    private static int Fail(string message, int exitCode)
    {
        Say(message);
        return exitCode;
    }

    private static void Say(string message) => Console.Error.WriteLine("gdr: " + message);
}
