using System.Text;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Private key blocks, or single lines of them: headers and line lengths stay, every line of the body is marked.</summary>
internal sealed class PrivateKeyKind : SurrogateKind
{
    private static readonly string[] LineBreaks = ["\r\n", "\n", "\r", @"\r\n", @"\n"];

    public override bool TakesLines => true;

    public override string Create(SurrogateContext context, string value)
    {
        var result = new StringBuilder(value.Length);
        foreach (var (line, lineBreak) in Lines(value))
        {
            result.Append(line.Trim() is { Length: > 0 } text ? line.Replace(text, CreateLine(context, text), StringComparison.Ordinal) : line).Append(lineBreak);
        }

        return result.ToString();
    }

    public override bool Contains(string value) => Lines(value).All(l => ContainsLine(l.Line.Trim()));

    /// <summary>Whether a line is made of base64 letters alone.</summary>
    public static bool IsBody(string line) => line.Length > 0 && !line.AsSpan().TrimEnd('=').ContainsAnyExcept(TokenShapes.Base64Body);

    private static string CreateLine(SurrogateContext context, string line) =>
        IsHeader(line) ? line
        : !IsBody(line) || line.Length < 12 ? Short(context, line)
        : SecretText.Base64(context.Stream(line), line);

    // The last line of a body may be too short for the mark; A stands for zero bits.
    private static string Short(SurrogateContext context, string line) =>
        IsBody(line) ? new string('A', line.AsSpan().TrimEnd('=').Length).PadRight(line.Length, '=') : SecretText.Marked(context.Stream(line), line);

    private static bool ContainsLine(string line) =>
        line.Length == 0 || IsHeader(line) || SecretText.Contains(line) || Mask.Contains(line) || line.AsSpan().TrimEnd('=').IndexOfAnyExcept('A') < 0;

    private static bool IsHeader(string line) =>
        line.StartsWith("-----", StringComparison.Ordinal)
        || line.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal)
        || (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 24 && char.IsAsciiLetterUpper(line[0]) && !line.StartsWith("Comment", StringComparison.Ordinal)
            && !line.StartsWith("Private-MAC", StringComparison.Ordinal));

    private static IEnumerable<(string Line, string Break)> Lines(string value)
    {
        var start = 0;
        while (start <= value.Length)
        {
            var (end, lineBreak) = NextBreak(value, start);
            yield return (value[start..end], lineBreak);
            start = end + lineBreak.Length;
            if (lineBreak.Length == 0)
            {
                yield break;
            }
        }
    }

    private static (int End, string Break) NextBreak(string value, int start)
    {
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] is '\r' or '\n' or '\\')
            {
                foreach (var lineBreak in LineBreaks)
                {
                    if (string.CompareOrdinal(value, i, lineBreak, 0, lineBreak.Length) == 0)
                    {
                        return (i, lineBreak);
                    }
                }
            }
        }

        return (value.Length, "");
    }
}
