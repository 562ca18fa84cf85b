using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>The words of the lines of one file, split and hashed once for all candidates on and near a line.</summary>
internal sealed class FileLines(SourceFile file)
{
    // Longer lines are data: their ends say nothing of each other.
    private const int LongestLine = 4000;
    private const int LongestForm = 60;

    private readonly TextLineCollection lines = file.Text.Lines;
    private readonly string content = file.Content;
    private readonly LineWord[]?[] words = new LineWord[file.Text.Lines.Count][];
    private readonly List<LineWord> found = [];
    private readonly ulong?[] forms = new ulong?[file.Text.Lines.Count];
    private readonly char[] form = new char[LongestForm];
    private readonly bool?[] samples = new bool?[file.Text.Lines.Count];

    public int Count => words.Length;

    public TextSpan Span(int line) => lines[line].Span;

    public int Of(int position) => lines.IndexOf(position);

    /// <summary>The words of a line in their order; none where there is no such line.</summary>
    public ReadOnlySpan<LineWord> Words(int line) => line < 0 || line >= words.Length ? [] : words[line] ??= Split(line);

    /// <summary>Whether a line has a word that calls something on it a sample.</summary>
    public bool SpeaksOfSample(int line) => samples[line] ??= Specimens.HasWord(content.AsSpan(lines[line].Start, lines[line].Span.Length));

    /// <summary>What a line is like, whatever it says: rows of a table have the same form.</summary>
    public ulong Form(int line) => forms[line] ??= FeatureBag.Hash(FormOf(lines[line].Span));

    // Words that follow each other are one, whatever parts them: names differ in how many they have.
    private ReadOnlySpan<char> FormOf(TextSpan span)
    {
        var length = 0;
        foreach (var c in content.AsSpan(span.Start, Math.Min(span.Length, LongestLine)))
        {
            var kind = char.IsLetter(c) ? 'a' : char.IsDigit(c) ? '0' : char.IsWhiteSpace(c) ? ' ' : c;
            var last = length == 0 ? ' ' : form[length - 1];
            if (kind == last ? kind is 'a' or '0' or ' ' : last == 'a' && kind is (' ' or '.' or '-' or '@'))
            {
                continue;
            }

            if (length == form.Length)
            {
                break;
            }

            form[length++] = kind;
        }

        return form.AsSpan(0, length);
    }

    private LineWord[] Split(int line)
    {
        var span = lines[line].Span;
        var text = content.AsSpan(span.Start, Math.Min(span.Length, LongestLine));
        found.Clear();
        var splitter = new WordSplitter(text);
        while (splitter.MoveNext())
        {
            var word = splitter.Current;
            found.Add(new LineWord(FeatureBag.Hash(word), word.Length > LineWord.StemLength ? FeatureBag.Hash(word[..LineWord.StemLength]) : 0, span.Start + splitter.Start, word.Length, char.IsAsciiDigit(word[0])));
        }

        return [.. found];
    }
}
