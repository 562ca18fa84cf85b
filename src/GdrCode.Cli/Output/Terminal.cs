using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>Standard output and error for people: coloured on a terminal, unless NO_COLOR is set, and plain text everywhere else.</summary>
internal static class Terminal
{
    private static readonly bool NoColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>Whether standard output takes colours. Where it doesn't, Spectre must not write to it: it wraps lines at some width, which breaks them for other programs.</summary>
    public static bool OutIsRich { get; } = !Console.IsOutputRedirected && !NoColour;

    public static IAnsiConsole Out { get; } = Create(Console.Out, OutIsRich);

    public static IAnsiConsole Error { get; } = Create(Console.Error, !Console.IsErrorRedirected && !NoColour);

    /// <summary>A text from outside on one line, without anything that a terminal would obey.</summary>
    public static string Safe(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    // The default enrichers take some build servers for terminals.
    private static IAnsiConsole Create(TextWriter writer, bool rich) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = rich ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = rich ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });
}
