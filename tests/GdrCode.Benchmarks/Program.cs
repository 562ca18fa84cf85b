using BenchmarkDotNet.Running;

using GdrCode.Benchmarks;

// "whole-run" times the built tool on corpora of growing size; everything else goes to BenchmarkDotNet, for the parts.
return args is ["whole-run", .. var rest] ? WholeRun.Run(rest) : RunParts(args);

static int RunParts(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(args);
    return 0;
}
