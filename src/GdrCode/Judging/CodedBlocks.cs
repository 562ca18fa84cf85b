using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Pictures, archives, certificates and serialised objects that stand in a text as lines of base64: pieces of them look like keys.</summary>
internal static class CodedBlocks
{
    // Resource files break a block after 80 characters, mail after 76; a key is seldom broken.
    private const int LeastLine = 40;

    private static readonly SearchValues<char> OfBase64 = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=");

    // PNG, GIF, JPEG, ICO, BMP, BinaryFormatter, ZIP, PDF, EXE, GZip, XML with and without a mark, TIFF, RIFF, fonts.
    private static readonly string[] Beginnings =
        ["iVBORw0KGgo", "R0lGOD", "/9j/", "AAABAA", "Qk0", "Qk1", "Qk2", "AAEAAAD", "UEsDB", "JVBERi", "TVqQ", "H4sI", "PD94bWw", "77u/PD94", "SUkqA", "UklGR", "d09GR", "T1RUTw"];

    /// <summary>Whether a value is a piece of such a block, on its first line or a later one.</summary>
    public static bool Hold(SourceFile file, Finding finding)
    {
        var hull = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var lines = file.Text.Lines;
        var number = lines.IndexOf(hull.Start);
        var text = file.Content.AsSpan();
        var line = text[lines[number].Start..hull.Start];
        var start = StartOf(line);
        while (number > 0 && line[..start].IsWhiteSpace())
        {
            var before = text[lines[number - 1].Start..lines[number - 1].End].TrimEnd();
            var startBefore = StartOf(before);
            if (before.Length - startBefore < LeastLine)
            {
                break;
            }

            line = before;
            start = startBefore;
            number--;
        }

        return Begins(text[(lines[number].Start + start)..]) || (number > 0 && IsPublic(text[lines[number - 1].Start..lines[number - 1].End].Trim()));
    }

    // Where the base64 starts that a line ends in.
    private static int StartOf(ReadOnlySpan<char> line) => line.LastIndexOfAnyExcept(OfBase64) + 1;

    // Certificates, lists of revoked ones, public keys.
    private static bool IsPublic(ReadOnlySpan<char> line) => line.StartsWith("-----BEGIN ") && !line.Contains("PRIVATE", StringComparison.Ordinal);

    private static bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
