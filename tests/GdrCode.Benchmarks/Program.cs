using BenchmarkDotNet.Running;

using GdrCode.Benchmarks;

// "whole-run" and "shards" time the built tool on corpora of growing size, "cold-start" what a start costs, "report-opening" a report in Chromium, "corpus" makes shards; everything else goes to BenchmarkDotNet, for the parts.
return args switch
{
    ["whole-run", .. var rest] => WholeRun.Run(rest),
    ["report-opening", .. var rest] => await ReportOpening.RunAsync(rest),
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
