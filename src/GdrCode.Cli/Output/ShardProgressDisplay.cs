using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GdrCode.Cli.Output;

/// <summary>Tells on standard error how far a shard is: a line that is written over on a terminal, or a line of JSON every few seconds.</summary>
/// <param name="form">auto, json or none.</param>
/// <param name="name">What is at work.</param>
internal sealed class ShardProgressDisplay(string form, string name) : IDisposable
{
    private const double MegaByte = 1e6;

    private readonly bool isJson = form == "json";
    private readonly bool isLive = form == "auto" && !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan shown = TimeSpan.Zero;
    private ShardProgress? last;
    private bool isPending;
    private int length;

    public static Option<string> Option()
    {
        var option = new Option<string>("--progress") { Description = "How far it is, on standard error: auto (a line on a terminal), json (an object a line) or none.", DefaultValueFactory = _ => "auto" };
        option.AcceptOnlyFromAmong("auto", "json", "none");
        return option;
    }

    public void Report(ShardProgress progress)
    {
        (last, isPending) = (progress, true);
        if ((isJson || isLive) && clock.Elapsed - shown >= TimeSpan.FromSeconds(isJson ? 2 : 0.2))
        {
            shown = clock.Elapsed;
            Show();
        }
    }

    public void Dispose()
    {
        if (isJson && isPending)
        {
            Show();
        }

        if (length > 0)
        {
            Console.Error.Write("\r" + new string(' ', length) + "\r");
        }
    }

    private void Show()
    {
        isPending = false;
        var seconds = Math.Max(0.001, clock.Elapsed.TotalSeconds);
        var (rate, left) = (last!.Bytes / MegaByte / seconds, last.Share is > 0.001 and var share ? seconds * (1 - share) / share : (double?)null);
        if (isJson)
        {
            Console.Error.WriteLine(JsonSerializer.Serialize(
                new ShardProgressRow(name, last.Records, last.Cached, last.Bytes, Math.Round(rate, 3), last.Findings, last.Share is { } done ? Math.Round(done, 4) : null, left is { } rest ? Math.Round(rest, 1) : null),
                ShardProgressJson.Default.ShardProgressRow));
            return;
        }

        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{new string([.. name.Select(c => char.IsControl(c) ? '?' : c)])}: {last.Records:N0} records, {rate:N1} MB/s, {last.Findings:N0} findings{(left is { } time ? $", {TimeSpan.FromSeconds(time):h\\:mm\\:ss} left" : "")}");
        Console.Error.Write("\r" + text.PadRight(length));
        length = text.Length;
    }
}
