using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr prompt show</c>: what a remote judge would be sent. Nothing is sent.</summary>
internal static class PromptCommand
{
    public static Command Create() => new("prompt", "Shows what a remote judge would be sent.") { Show() };

    private static Command Show()
    {
        var common = new CommonOptions();
        var command = new Command("show", "Prints the requests for the inputs, masked as they would be sent; without an input the text that all of them begin with, and that of questions for other words. Sends nothing.");
        common.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var options = common.ResolvePlan(parse);
            if (parse.GetValue(common.Inputs) is not { Length: > 0 } && parse.GetValue(common.From) is null)
            {
                var (verdicts, rewordings) = PlanRun.SystemTexts(options);
                await Console.Out.WriteLineAsync($"{verdicts}\n\n=== questions for other words\n{rewordings}");
                return ExitCodes.Done;
            }

            var inputs = common.ResolveInputs(parse);
            var (requests, candidates) = (0, 0);
            await foreach (var request in PlanRun.PlanAsync(inputs, options, cancellationToken))
            {
                requests++;
                candidates += request.Candidates;
                await Console.Out.WriteLineAsync($"=== {request.Repository}/{request.Path}: {request.Candidates} candidates");
                foreach (var message in request.Messages.Where(m => m.Role != Microsoft.Extensions.AI.ChatRole.System))
                {
                    await Console.Out.WriteLineAsync($"--- {message.Role}\n{message.Text}");
                }
            }

            await Console.Error.WriteLineAsync($"{requests:N0} requests with {candidates:N0} candidates; each begins with the text that gdr prompt show prints without an input");
            return ExitCodes.Done;
        });
        return command;
    }
}
