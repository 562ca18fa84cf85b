using BenchmarkDotNet.Running;

using GdrCode.Benchmarks;
using GdrCode.Benchmarks.Reports;

// "whole-run" and "shards" time the built tool on corpora of growing size, "report-opening" a report in Chromium, "report-check" holds a report against its labels, "cold-start" what a start costs, "corpus" makes shards; everything else goes to BenchmarkDotNet, for the parts.
return args switch
{
    ["whole-run", .. var rest] => WholeRun.Run(rest),
    ["report-opening", .. var rest] => await ReportOpening.RunAsync(rest),
    ["report-check", .. var rest] => await ReportCheck.RunAsync(rest),
    ["cold-start"] => ColdStart.Run(),
    ["shards", .. var rest] => ShardSpeed.Run(rest),
    ["corpus", .. var rest] => ShardCorpus.Run(rest),
    _ => RunParts(args),
};

static int RunParts(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(args);
    return 0;
}
