using System.Text;

using DiffPlex;
using DiffPlex.Model;

namespace GdrCode.Emitting;

/// <summary>Writes unified diffs that <c>git apply</c> takes on the original.</summary>
internal static class Patch
{
    private const int ContextLines = 3;

    /// <summary>The diff of one file, as bytes: the lines of a patch are in the encoding of the file they change.</summary>
    public static byte[] Compose(string path, byte[] original, byte[] refined)
    {
        // Latin-1 maps each byte to one character and back, so that any encoding, UTF-16 included, is carried through untouched.
        var before = Encoding.Latin1.GetString(original);
        var after = Encoding.Latin1.GetString(refined);
        var diff = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, LinesOf);
        if (diff.DiffBlocks.Count == 0)
        {
            return [];
        }

        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path));
        var patch = new StringBuilder().Append(FirstLine(path)).Append('\n')
            .Append("--- ").Append(Quote("a/" + name)).Append(TabAfter(name)).Append('\n')
            .Append("+++ ").Append(Quote("b/" + name)).Append(TabAfter(name)).Append('\n');
        foreach (var hunk in Hunks(diff))
        {
            Append(patch, hunk, diff);
        }

        return Encoding.Latin1.GetBytes(patch.ToString());
    }

    /// <summary>The line that a file's part of a patch begins with, in Latin-1.</summary>
    public static string FirstLine(string path)
    {
        var name = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(path));
        return $"diff --git {Quote("a/" + name)} {Quote("b/" + name)}";
    }

    private static List<List<DiffBlock>> Hunks(DiffResult diff)
    {
        var hunks = new List<List<DiffBlock>>();
        foreach (var block in diff.DiffBlocks)
        {
            if (hunks.Count > 0 && block.DeleteStartA - (hunks[^1][^1].DeleteStartA + hunks[^1][^1].DeleteCountA) <= 2 * ContextLines)
            {
                hunks[^1].Add(block);
            }
            else
            {
                hunks.Add([block]);
            }
        }

        return hunks;
    }

    private static void Append(StringBuilder patch, List<DiffBlock> hunk, DiffResult diff)
    {
        var startA = Math.Max(0, hunk[0].DeleteStartA - ContextLines);
        var endA = Math.Min(diff.PiecesOld.Length, hunk[^1].DeleteStartA + hunk[^1].DeleteCountA + ContextLines);
        var startB = hunk[0].InsertStartB - (hunk[0].DeleteStartA - startA);
        var endB = hunk[^1].InsertStartB + hunk[^1].InsertCountB + (endA - hunk[^1].DeleteStartA - hunk[^1].DeleteCountA);
        patch.Append($"@@ -{startA + 1},{endA - startA} +{startB + 1},{endB - startB} @@\n");
        var at = startA;
        foreach (var block in hunk)
        {
            AppendLines(patch, ' ', diff.PiecesOld, at, block.DeleteStartA);
            AppendLines(patch, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            AppendLines(patch, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        AppendLines(patch, ' ', diff.PiecesOld, at, endA);
    }

    private static void AppendLines(StringBuilder patch, char sign, string[] lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            patch.Append(sign).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                patch.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // git quotes names with control characters, quotes, backslashes or bytes above ASCII in C style.
    private static string Quote(string name)
    {
        if (!name.Any(c => c is < ' ' or '"' or '\\' or > '~'))
        {
            return name;
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in name)
        {
            _ = c is '"' or '\\' ? quoted.Append('\\').Append(c)
                : c is < ' ' or > '~' ? quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'))
                : quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    // Without the tab git reads a name with a blank only up to it.
    private static string TabAfter(string name) => name.Contains(' ', StringComparison.Ordinal) ? "\t" : string.Empty;

    // Lines as git sees them: each ends after its line feed.
    internal static string[] LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
