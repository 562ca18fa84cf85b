using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Lines of a file that hold data which nobody wrote: base64, lists of generated codes, rows of measurements, prices and coordinates of drawings.</summary>
internal sealed class DataLines
{
    private const int FullLine = 60;

    // Nobody writes so much of people in one line, and not so many long numbers.
    private const int MostOnLine = 80;
    private const int MostLongNumbers = 6;
    private const int LongNumber = 8;

    // A row of a table of numbers; one of measured values may be shorter; and what is one without a table around it.
    private const int FewestNumbers = 6;
    private const int FewestMeasured = 3;
    private const int ManyNumbers = 12;
    private const int ShortestRow = 12;
    private const double MostLetters = 0.2;
    private const int ShortestTable = 30;

    // How many lines before and after tell whether a row has others around it, and how many of them must be rows.
    private const int Near = 5;
    private const int RowsNear = 7;
    private const double ShareOfTable = 0.9;

    // Ten recovery codes are somebody's; of so many in a row, all of one length, none is.
    private const int ShortestCode = 16;
    private const int ManyCodes = 32;

    private static readonly SearchValues<char> AroundCode = SearchValues.Create(" \t\"',;{}[]");
    private static readonly SearchValues<char> OfCode = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_+/=");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> NotOfBase64 = SearchValues.Create(" \t\"'=:,");
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t,;|()[]{}<>\"'");
    private static readonly SearchValues<char> OfValue = SearchValues.Create("0123456789.,+-:/eETZAPM ");
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.+-:/%eETZ");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private readonly SourceFile file;
    private bool? isTable;

    private DataLines(SourceFile file) => this.file = file;

    /// <summary>The proposals without those that stand in data.</summary>
    public static List<Finding> Without(SourceFile file, List<Finding> proposals)
    {
        if (proposals.Count == 0)
        {
            return proposals;
        }

        if (MachineText.IsBillOfMaterials(file.Path))
        {
            proposals = proposals.FindAll(p => !IsDigest(p.Value));
        }

        var data = new DataLines(file);
        var lines = proposals.ConvertAll(p => file.Text.Lines.IndexOf(p.Fragment.Text.ToSourceHull(p.ValueSpan).Start));
        var perLine = lines.CountBy(l => l).ToDictionary();
        var dropped = perLine.Where(c => c.Value > MostOnLine || data.IsEncoded(c.Key) || data.IsOfCodes(c.Key)).Select(c => c.Key).ToHashSet();
        var ofNumbers = proposals.Index().Where(p => IsNumber(p.Item.Value)).Select(p => lines[p.Index]).Distinct().Where(data.IsOfNumbers).ToHashSet();
        ofNumbers.UnionWith(proposals.Index().Where(p => IsLong(p.Item.Value)).CountBy(p => lines[p.Index]).Where(c => c.Value >= MostLongNumbers).Select(c => c.Key));
        return dropped.Count + ofNumbers.Count == 0 ? proposals : [.. proposals.Where((p, i) => !dropped.Contains(lines[i]) && !(ofNumbers.Contains(lines[i]) && IsNumber(p.Value)))];
    }

    // From MD5 to SHA-512.
    private static bool IsDigest(ReadOnlySpan<char> value) => value.Length is 32 or 40 or 56 or 64 or 96 or 128 && !value.ContainsAnyExcept(HexDigits);

    private static bool IsNumber(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(OfValue) && value.ContainsAny(Digits);

    private static bool IsLong(ReadOnlySpan<char> value) => value.Length >= LongNumber && !value.ContainsAnyExcept(Digits);

    // A full line of base64 has no blank; its forerunners have no small letters.
    private bool IsEncoded(int line) => Text(line) is { Length: >= FullLine } text
        && (text.IndexOfAny(NotOfBase64) is < 0 or >= FullLine || (text[0] == 'M' && text.Length == FullLine + 1 && !text.ContainsAnyInRange('a', 'z')));

    private bool IsOfCodes(int line)
    {
        if (CodeLength(line) is not (> 0 and var length))
        {
            return false;
        }

        var (first, last) = (line, line);
        while (last - first + 1 < ManyCodes && first > 0 && CodeLength(first - 1) == length)
        {
            first--;
        }

        while (last - first + 1 < ManyCodes && last + 1 < file.Text.Lines.Count && CodeLength(last + 1) == length)
        {
            last++;
        }

        return last - first + 1 == ManyCodes;
    }

    // The length of the only word of a line; 0 where it is short, or not the only one.
    private int CodeLength(int line)
    {
        var text = Text(line);
        var start = text.IndexOfAnyExcept(AroundCode);
        var code = start < 0 ? [] : text[start..(text.LastIndexOfAnyExcept(AroundCode) + 1)];
        return code.Length >= ShortestCode && !code.ContainsAnyExcept(OfCode) ? code.Length : 0;
    }

    /// <summary>Whether a number stands in a table of numbers: at least three in its line and in the two before, around or behind it, and no word among them.</summary>
    public static bool IsTable(SourceFile file, Finding finding)
    {
        var data = new DataLines(file);
        var line = file.Text.Lines.IndexOf(finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start);
        var run = 0;
        for (var i = Math.Max(0, line - 2); i <= Math.Min(line + 2, file.Text.Lines.Count - 1) && run < FewestMeasured; i++)
        {
            run = data.Numbers(i, mostLetters: 0).Numbers >= FewestMeasured ? run + 1 : 0;
        }

        return run == FewestMeasured;
    }

    // A long row of numbers, one among others, or one of a file that holds hardly anything else.
    private bool IsOfNumbers(int line) =>
        Numbers(line) is var (numbers, measured) && (numbers >= ManyNumbers || (IsRow(numbers, measured) && ((isTable ??= IsTable()) || IsAmongRows(line))));

    private bool IsAmongRows(int line)
    {
        var rows = 0;
        for (var i = Math.Max(0, line - Near); i <= Math.Min(line + Near, file.Text.Lines.Count - 1); i++)
        {
            rows += Numbers(i) is var (numbers, measured) && IsRow(numbers, measured) ? 1 : 0;
        }

        return rows > RowsNear;
    }

    private bool IsTable()
    {
        var lines = file.Text.Lines.Count;
        var rows = 0;
        for (var i = 0; i < lines; i++)
        {
            rows += Numbers(i) is var (numbers, measured) && IsRow(numbers, measured) ? 1 : 0;
        }

        return rows >= ShortestTable && rows >= ShareOfTable * lines;
    }

    private static bool IsRow(int numbers, int measured) => numbers >= FewestNumbers || (numbers >= FewestMeasured && measured > 0);

    // How many numbers and times, and how many with a fraction; none where words are among them.
    private (int Numbers, int Measured) Numbers(int line, double mostLetters = MostLetters)
    {
        var text = Text(line);
        if (text.Length < ShortestRow)
        {
            return (0, 0);
        }

        var (numbers, measured, letters) = (0, 0, 0);
        foreach (var part in text.SplitAny(Separators))
        {
            var word = text[part];
            if (word.Length > 0 && !char.IsAsciiLetter(word[0]) && !word.ContainsAnyExcept(OfNumber) && word.ContainsAny(Digits))
            {
                numbers++;
                measured += word.IndexOf('.') is >= 0 and var point && word[(point + 1)..].IndexOfAnyExcept(Digits) is < 0 or >= 2 ? 1 : 0;
            }
            else
            {
                letters += word.Length;
            }
        }

        return letters <= mostLetters * text.Length ? (numbers, measured) : (0, 0);
    }

    private ReadOnlySpan<char> Text(int line)
    {
        TextSpan span = file.Text.Lines[line].Span;
        return file.Content.AsSpan(span.Start, span.Length);
    }
}
