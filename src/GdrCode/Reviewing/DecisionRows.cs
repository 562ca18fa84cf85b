using System.Text.Json;

namespace GdrCode.Reviewing;

/// <summary>Reads the rows of a decisions file.</summary>
internal static class DecisionRows
{
    /// <summary>The rows with the number of their line. A last line without an end is what a crash left of a row, and is passed over where it is none.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or a line is no decision; names it.</exception>
    public static IEnumerable<(int Line, ReviewDecision Row)> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: no such decisions file; gdr review writes one");
        }

        var text = ReadShared(path);
        var number = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var line = text[at..(end < 0 ? text.Length : end)];
            number++;
            at = end < 0 ? text.Length : end + 1;
            if (line.AsSpan().Trim().IsEmpty)
            {
                continue;
            }

            if (Parse(line) is { } row)
            {
                yield return (number, row);
            }
            else if (end >= 0)
            {
                throw new InvalidDataException($"{path}:{number}: not a decision of gdr review; mend or remove the line");
            }
        }
    }

    /// <summary>The row that a line holds; null where it holds none.</summary>
    public static ReviewDecision? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ReviewJson.Rows.ReviewDecision) is { Places.Count: > 0 } row && row.Places.All(p => p is { Line: >= 0, Start: >= 0 } && p.End > p.Start) ? row : null;
        }
        catch (JsonException)
        {
            // The message of the parser may quote a value.
            return null;
        }
    }

    // A review that is going on holds the file open for writing.
    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
