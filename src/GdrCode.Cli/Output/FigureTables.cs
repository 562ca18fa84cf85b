using GdrCode.Evaluation.Reporting;

using Spectre.Console;

namespace GdrCode.Cli.Output;

/// <summary>Tables of figures on standard output.</summary>
internal static class FigureTables
{
    // A pipe has no width; figures must not be cut there.
    private const int Unlimited = 400;

    public static void Write(IEnumerable<FigureTable> tables)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = Unlimited;
        }

        foreach (var figures in tables.Where(t => !t.Detail))
        {
            var table = new Table { Border = TableBorder.Simple };
            foreach (var (title, i) in figures.Header.Select((h, i) => (h, i)))
            {
                table.AddColumn(new TableColumn(Markup.Escape(title)) { Alignment = i == 0 ? Justify.Left : Justify.Right });
            }

            foreach (var row in figures.Rows)
            {
                table.AddRow([.. row.Select(Markup.Escape)]);
            }

            Console.Out.WriteLine(figures.Note.Length > 0 ? $"{figures.Title}. {figures.Note}" : figures.Title);
            console.Write(table);
        }
    }
}
