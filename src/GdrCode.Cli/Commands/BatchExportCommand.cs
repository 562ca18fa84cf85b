using System.CommandLine;

using GdrCode.Cli.Chat;
using GdrCode.Judging.Chat.Batches;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr batch export</c>: the requests of a run as OpenAI batch files.</summary>
internal static class BatchExportCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var output = new Option<string>("--out", "-o") { Description = "The file to write; NAME.0001.jsonl and so on where one is not enough. The plan beside it, NAME.plan.jsonl, is what gdr batch import needs.", HelpName = "FILE", Required = true };
        var answers = new Option<string?>("--answers") { Description = "Imported answers: leave out what is answered there, and ask for other words in the place of those that don't hold up.", HelpName = "DIR" };
        var tokens = new Option<long>("--tokens-per-file") { Description = "Tokens in that one file may hold, by the limit of your account.", DefaultValueFactory = _ => BatchLimits.DefaultTokens };
        var force = new Option<bool>("--force") { Description = "Replace an earlier export under the same name." };
        var command = new Command("export", "Writes the requests of a run to files that batch endpoints and vllm run-batch read. Sends nothing.");
        common.AddTo(command);
        foreach (var option in (Option[])[output, answers, tokens, force])
        {
            command.Add(option);
        }

        tokens.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 1)
            {
                result.AddError("--tokens-per-file must be at least 1");
            }
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            var spec = JudgeSpec.TryParse(parse.GetValue(common.Judge))
                ?? throw new UsageException("batch export needs the model that will answer: --judge openai:MODEL, azure:DEPLOYMENT or openai-compatible:MODEL");
            var options = common.Resolve(parse, remote: false);
            var target = new BatchTarget
            {
                Path = parse.GetValue(output)!,
                RequestPath = ChatClients.BatchPath(spec),
                Model = spec.Model,
                KeyFile = parse.GetValue(common.KeyFile),
                AnswersFolder = parse.GetValue(answers),
                Limits = new BatchLimits(Tokens: parse.GetValue(tokens)),
                Force = parse.GetValue(force),
            };
            var report = await BatchExport.RunAsync(common.ResolveInputs(parse), options, target, cancellationToken);
            foreach (var file in report.Files)
            {
                await Console.Out.WriteLineAsync(file);
            }

            await Console.Error.WriteLineAsync(report.Requests == 0
                ? "nothing to ask"
                : $"{report.Requests:N0} requests{(report.Rewordings == 0 ? "" : $", {report.Rewordings:N0} of them for other words,")} with {report.Candidates:N0} candidates and {report.Tokens:N0} tokens in {report.Files.Count:N0} {(report.Files.Count == 1 ? "file" : "files")}, which quote the input ({ChatCommandOptions.Hidden(options.Chat!.Mask)}); plan: {report.Plan}");
            return ExitCodes.Done;
        });
        return command;
    }
}
