using System.Diagnostics;

using GdrCode.Model;

using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>Tells on standard error how far a run is: one line that is written over on a terminal, nothing when piped.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private const long MillisecondsBetween = 200;
    private const int MostNotes = 20;

    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly bool live = !Console.IsErrorRedirected;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long shown = -MillisecondsBetween;
    private int notes;
    private bool dirty;

    public RunHooks Hooks => new(Note, live ? Progress : null);

    public void Dispose()
    {
        ClearLine();
        if (notes > MostNotes)
        {
            Console.Error.WriteLine($"... and {notes - MostNotes} more; report.json names them all");
        }
    }

    // Files that pass through are counted in the closing table; what was not written is said at once.
    private void Note(string repository, FileNote note)
    {
        if (note.Action is "passed" || ++notes > MostNotes)
        {
            return;
        }

        ClearLine();
        Console.Error.WriteLine($"{repository}/{note.Path}: {note.Action}: {note.Reason}{(note.Detail is null ? string.Empty : ": " + note.Detail)}");
    }

    private void Progress(RunProgress progress)
    {
        if (clock.ElapsedMilliseconds - shown < MillisecondsBetween)
        {
            return;
        }

        shown = clock.ElapsedMilliseconds;
        var seconds = Math.Max(0.001, clock.Elapsed.TotalSeconds);
        var left = progress.Files == 0 ? string.Empty : $", {TimeSpan.FromSeconds(seconds / progress.Files * (progress.FilesInRepository - progress.Files)):m\\:ss} left";
        var text = $"[{progress.RepositoryIndex}/{progress.Repositories}] {progress.Repository}: {progress.Files}/{progress.FilesInRepository} files, "
            + $"{progress.Lines / seconds:N0} lines/s, {progress.SensitiveSpans:N0} findings{left}";
        var width = Math.Max(20, console.Profile.Width - 1);
        Console.Error.Write("\r" + (text.Length > width ? text[..width] : text.PadRight(width)));
        dirty = true;
    }

    private void ClearLine()
    {
        if (dirty)
        {
            Console.Error.Write("\r" + new string(' ', Math.Max(20, console.Profile.Width - 1)) + "\r");
            dirty = false;
        }
    }
}
