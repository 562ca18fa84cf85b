using System.CommandLine;
using System.Globalization;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr estimate</c>: what a remote judge would be asked, counted before anything is sent.</summary>
internal static class EstimateCommand
{
    private const decimal Million = 1_000_000m;

    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("estimate", "Counts the requests, tokens and cost of a run with a remote judge. Sends nothing.");
        common.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var options = common.ResolvePlan(parse);
            var price = common.Chat.ReadPrice(parse);
            var estimate = await EstimateRun.RunAsync(common.ResolveInputs(parse), options, cancellationToken);
            Write("lines", estimate.Lines.ToString("N0", CultureInfo.InvariantCulture));
            Write("lines asked", estimate.LinesAsked.ToString("N0", CultureInfo.InvariantCulture));
            Write("share asked", ((double)estimate.LinesAsked / Math.Max(1, estimate.Lines)).ToString("P2", CultureInfo.InvariantCulture));
            Write("requests", estimate.Requests.ToString("N0", CultureInfo.InvariantCulture));
            Write("candidates", estimate.Candidates.ToString("N0", CultureInfo.InvariantCulture));
            Write("tokens in", estimate.InputTokens.ToString("N0", CultureInfo.InvariantCulture));
            Write("tokens out", estimate.OutputTokens.ToString("N0", CultureInfo.InvariantCulture));
            if (price is var (input, output))
            {
                Write("cost", (((estimate.InputTokens * input) + (estimate.OutputTokens * output)) / Million).ToString("N2", CultureInfo.InvariantCulture));
            }

            await Console.Error.WriteLineAsync("Tokens are counted as OpenAI's models of today do; replies are taken to be as long as the worked examples.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(string name, string figure) => Console.Out.WriteLine($"{name,-12} {figure,16}");
}
