using System.Globalization;
using System.Text;

namespace GdrCode.Emitting;

/// <summary>Takes a patch of one file back, byte for byte.</summary>
internal static class UnifiedPatch
{
    public static byte[] Undo(byte[] refined, byte[] patch)
    {
        var lines = LinesOf(refined);
        var original = new StringBuilder();
        var at = 0;
        var sign = ' ';
        foreach (var line in LinesOf(patch).SkipWhile(l => !l.StartsWith("@@ ", StringComparison.Ordinal)))
        {
            if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                var start = int.Parse(line[(line.IndexOf('+', StringComparison.Ordinal) + 1)..].Split(',', ' ')[0], CultureInfo.InvariantCulture) - 1;
                original.AppendJoin(string.Empty, lines[at..start]);
                at = start;
            }
            else if (line[0] == '\\')
            {
                // The line before has no end; where it is of the new text, nothing of it was taken.
                original.Length -= sign == '+' ? 0 : 1;
            }
            else
            {
                sign = line[0];
                original.Append(sign == '+' ? string.Empty : line[1..]);
                at += sign == '-' ? 0 : 1;
            }
        }

        return Encoding.Latin1.GetBytes(original.AppendJoin(string.Empty, lines[at..]).ToString());
    }

    private static string[] LinesOf(byte[] bytes) => Patch.LinesOf(Encoding.Latin1.GetString(bytes));
}
