using BenchmarkDotNet.Running;

using GdrCode.Benchmarks;

// "whole-run" times the built tool on corpora of growing size, "report-opening" a report in Chromium; everything else goes to BenchmarkDotNet, for the parts.
return args switch
{
    ["whole-run", .. var rest] => WholeRun.Run(rest),
    ["report-opening", .. var rest] => await ReportOpening.RunAsync(rest),
    _ => RunParts(args),
};

static int RunParts(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(args);
    return 0;
}
