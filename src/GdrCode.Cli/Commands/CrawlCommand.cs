using System.CommandLine;

using GdrCode.Cli.Output;
using GdrCode.Crawling;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr crawl</c>: repositories of GitHub, listed and cloned for <c>refine --from</c>.</summary>
internal static class CrawlCommand
{
    public static Command Create()
    {
        var selection = new CrawlSelectionOptions();
        var output = new Option<string?>("--out", "-o") { Description = "The folder to make: manifest.jsonl, left-out.jsonl, repositories/.", HelpName = "DIR" };
        var endpoint = new Option<string?>("--endpoint") { Description = "Another GitHub than github.com: https://HOST/api/v3. Its token is GH_ENTERPRISE_TOKEN.", HelpName = "URL" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the rows of the manifest, without commits; clone and write nothing." };
        var resume = new Option<bool>("--resume") { Description = "Go on with an interrupted crawl, and try again what failed." };
        var update = new Option<bool>("--update") { Description = "List again, and clone what is new or has changed. Lists that have not changed cost no rate limit." };
        var workers = Positive("--workers", "Clones at the same time.", CrawlOptions.DefaultWorkers);
        var perHost = Positive("--per-host", "Clones of one host at the same time.", CrawlOptions.DefaultPerHost);
        var maxClone = Positive("--max-clone-size", "Leave out repositories whose server sends more than this, in bytes.", CloneLimits.DefaultMaxBytes);
        var cloneTimeout = Positive("--clone-timeout", "Leave out repositories that take longer than this, in seconds.", CloneLimits.DefaultTimeoutSeconds);
        var timeout = new Option<double?>("--timeout") { Description = "Stop after this time, in seconds; go on with --resume.", HelpName = "SECONDS" };
        timeout.Validators.Add(r => Require(r.GetValueOrDefault<double?>() is null or > 0 and <= LongestTimeout, "--timeout must be more than 0, and a week at most", r));
        var command = new Command("crawl", "Lists repositories of GitHub and clones them, bare and with nothing run, for refine --from DIR/manifest.jsonl. A token is read from GH_TOKEN or GITHUB_TOKEN.");
        selection.AddTo(command);
        foreach (var option in (Option[])[output, endpoint, dryRun, resume, update, workers, perHost, maxClone, cloneTimeout, timeout])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) == result.GetValue(output) is not null)
            {
                result.AddError("give --out DIR to clone, or --dry-run to list only");
            }
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            var at = parse.GetValue(endpoint) is { } address ? GitHubEndpoint.Parse(address) : GitHubEndpoint.Default;
            var options = new CrawlOptions
            {
                Endpoint = at,
                Token = at.Token(Environment.GetEnvironmentVariable),
                Workers = parse.GetValue(workers),
                PerHost = parse.GetValue(perHost),
                Limits = new CloneLimits { MaxBytes = parse.GetValue(maxClone), Timeout = TimeSpan.FromSeconds(parse.GetValue(cloneTimeout)) },
                Timeout = parse.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                Resume = parse.GetValue(resume),
                Update = parse.GetValue(update),
            };
            var chosen = selection.Resolve(parse);
            var target = parse.GetValue(output);
            CrawlReport report;
            using (var display = new ProgressDisplay())
            {
                report = target is null
                    ? await CrawlRun.ListAsync(chosen, options, display.CrawlHooks, cancellationToken)
                    : await CrawlRun.RunAsync(chosen, target, options, display.CrawlHooks, cancellationToken);
            }

            CrawlSummary.Write(report, target);
            return report.LeftOut.Any(l => l.Reason.IsFault()) ? ExitCodes.Io : ExitCodes.Done;
        });
        return command;
    }

    // Timers count milliseconds in 32 bits.
    private const double LongestTimeout = 7 * 24 * 60 * 60;

    private static Option<T> Positive<T>(string name, string description, T standard)
        where T : struct, System.Numerics.INumber<T>
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(r => Require(
            r.GetValueOrDefault<T>() > T.Zero && (typeof(T) != typeof(double) || double.CreateChecked(r.GetValueOrDefault<T>()) <= LongestTimeout), $"{name} must be more than 0", r));
        return option;
    }

    private static void Require(bool holds, string message, System.CommandLine.Parsing.OptionResult result)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
