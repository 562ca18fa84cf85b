using System.Diagnostics;

using GdrCode.Crawling;
using GdrCode.Model;

namespace GdrCode.Cli.Output;

/// <summary>Tells on standard error how far a run is: one line that is written over on a terminal, nothing when piped.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private const long MillisecondsBetween = 100;
    private const int MostNotes = 20;
    private const int UnknownWidth = 80;
    private const int LeastWidth = 20;

    private readonly bool live = !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private long shown = -MillisecondsBetween;
    private int notes;
    private bool crawls;
    private int length;

    public RunHooks Hooks => live ? new(Note, Progress, Clone) : new(Note);

    public CrawlHooks CrawlHooks => new(Say, LeaveOut, live ? Crawl : null);

    /// <summary>An action that writes to the terminal, without the line in its way.</summary>
    public Action<T> Above<T>(Action<T> write) => value =>
    {
        lock (gate)
        {
            ClearLine();
            write(value);
        }
    };

    public void Dispose()
    {
        lock (gate)
        {
            ClearLine();
        }

        if (notes > MostNotes)
        {
            Console.Error.WriteLine($"... and {notes - MostNotes} more; {(crawls ? CrawlRun.LeftOutFile : "report.json")} names them all");
        }
    }

    // Files that pass through are counted in the closing table; what was not written is said at once.
    private void Note(string repository, FileNote note)
    {
        if (note.Action is "passed" || ++notes > MostNotes)
        {
            return;
        }

        Above<string>(Console.Error.WriteLine)(OneLine($"{repository}/{note.Path}: {note.Action}: {note.Reason}{(note.Detail is null ? string.Empty : ": " + note.Detail)}"));
    }

    // Names of files are data: a line break or an escape sequence in one may not write to the terminal.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));

    private void Progress(RunProgress progress) => Show(width => ProgressLine.Of(progress, clock.Elapsed, width));

    private void Clone(string repository, CloneProgress progress) => Show(_ => ProgressLine.Of(repository, progress));

    private void Crawl(CrawlProgress progress) => Show(_ => ProgressLine.Of(progress));

    private void Say(string message) => Above<string>(Console.Error.WriteLine)(OneLine(message));

    private void LeaveOut(LeftOut left)
    {
        crawls = true;
        if (++notes <= MostNotes)
        {
            Say($"{left.Name}: {left.Reason.Word()}: {left.Detail}");
        }
    }

    private void Show(Func<int, string> line)
    {
        lock (gate)
        {
            if (clock.ElapsedMilliseconds - shown < MillisecondsBetween)
            {
                return;
            }

            shown = clock.ElapsedMilliseconds;
            // The last column stays free: a terminal that wraps there would begin a new line each time.
            var width = Math.Max(LeastWidth, Width() - 1);
            var text = OneLine(line(width));
            text = text.Length > width ? text[..width] : text;
            Console.Error.Write("\r" + text.PadRight(length));
            length = text.Length;
        }
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UnknownWidth;
        }
        catch (IOException)
        {
            return UnknownWidth;
        }
    }

    private void ClearLine()
    {
        if (length > 0)
        {
            Console.Error.Write("\r" + new string(' ', length) + "\r");
            length = 0;
        }
    }
}
