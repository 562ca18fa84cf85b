using System.Globalization;

using GdrCode.Crawling;

namespace GdrCode.Cli.Output;

/// <summary>The line that tells how far a run is.</summary>
internal static class ProgressLine
{
    private const int BarWidth = 20;
    private const double LeastShare = 0.02;

    /// <summary>Repository, pass, bar, files, lines per second, findings, time left; where that is too wide, without bar, then without repository.</summary>
    public static string Of(RunProgress progress, TimeSpan elapsed, int width)
    {
        var share = progress.Share;
        var rate = progress.Lines / Math.Max(0.001, elapsed.TotalSeconds);
        // An estimate out of the first moments, most of them start-up, would be far off.
        var left = share < LeastShare ? "--:--" : Clock(elapsed * ((1 - share) / share));
        var place = $"[{progress.RepositoryIndex}/{progress.Repositories}] ";
        var name = progress.Repository + " ";
        var pass = progress.Learning ? "learning " : "refining ";
        var counts = string.Create(CultureInfo.InvariantCulture, $"{progress.Files:N0}/{progress.FilesInRepository:N0} files, {rate:N0} lines/s, {progress.SensitiveSpans:N0} findings, {left} left");
        string[] forms = [place + name + pass + Bar(share) + counts, place + name + pass + counts, place + pass + counts, counts];
        return Array.Find(forms, f => f.Length <= width) ?? counts[..width];
    }

    private static string Bar(double share)
    {
        var filled = (int)(share * BarWidth);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] ";
    }

    /// <summary>How far a clone is.</summary>
    public static string Of(string repository, CloneProgress progress) => string.Create(
        CultureInfo.InvariantCulture,
        $"{repository}: cloning, {progress.ReceivedObjects:N0}/{progress.TotalObjects:N0} objects, {progress.ReceivedBytes / 1024.0 / 1024.0:N1} MiB");

    /// <summary>How far a crawl is.</summary>
    public static string Of(CrawlProgress progress) => progress.Done is { } done
        ? string.Create(CultureInfo.InvariantCulture, $"{done:N0}/{progress.Listed:N0} repositories, {progress.Bytes / 1024.0 / 1024.0:N1} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"listing, {progress.Listed:N0} repositories");

    private static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
