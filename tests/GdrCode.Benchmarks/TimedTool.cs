using System.Diagnostics;

namespace GdrCode.Benchmarks;

/// <summary>What a run of the tool took.</summary>
/// <param name="Seconds">By the wall clock.</param>
/// <param name="CpuSeconds">Of all its threads: a machine that others use as well makes the wall clock a poor judge.</param>
/// <param name="PeakBytes">The most memory that it held.</param>
internal readonly record struct TimedTool(double Seconds, double CpuSeconds, long PeakBytes)
{
    private const int PollMilliseconds = 20;

    /// <summary>Runs a command of the tool to its end; findings and withheld files are no failure.</summary>
    public static TimedTool Run(string tool, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var (peak, cpu) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(PollMilliseconds))
        {
            try
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        return process.ExitCode is 0 or 1 ? new TimedTool(seconds, cpu.TotalSeconds, peak) : throw new InvalidOperationException(error.GetAwaiter().GetResult());
    }
}
