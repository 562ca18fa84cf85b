namespace GdrCode.Cli.Help;

/// <summary>Writes names with their descriptions beside them, wrapped to the width of the terminal.</summary>
internal sealed class HelpColumns
{
    private const int Indent = 2;
    private const int WidestName = 30;
    private const int LeastWidth = 60;
    private const int MostWidth = 120;

    private readonly TextWriter output;
    private readonly int nameWidth;
    private readonly int width;

    /// <param name="output">Takes the text.</param>
    /// <param name="names">All names; what is wider than the column has its description below it.</param>
    public HelpColumns(TextWriter output, IReadOnlyCollection<string> names)
    {
        this.output = output;
        nameWidth = names.Select(n => n.Length).Where(l => l <= WidestName).DefaultIfEmpty(0).Max();
        width = Console.IsOutputRedirected ? MostWidth : Math.Clamp(TerminalWidth() - 1, LeastWidth, MostWidth);
    }

    public void Write(IEnumerable<(string Name, string Text)> rows)
    {
        foreach (var (name, text) in rows)
        {
            var hanging = new string(' ', Indent + nameWidth + Indent);
            var lines = Wrap(text, width - hanging.Length).ToList();
            var isWide = name.Length > nameWidth;
            output.WriteLine(isWide ? new string(' ', Indent) + name : (new string(' ', Indent) + name.PadRight(nameWidth + Indent) + lines[0]).TrimEnd());
            foreach (var line in isWide ? lines : lines.Skip(1))
            {
                output.WriteLine(hanging + line);
            }
        }
    }

    public void WriteText(string text)
    {
        foreach (var line in Wrap(text, width))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return MostWidth;
        }
    }
}
