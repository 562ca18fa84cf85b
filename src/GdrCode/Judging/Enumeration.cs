using System.Buffers;
using System.Globalization;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Numbers that count the entries of a list, <c>"Salary": 46860, "clave": 46861</c> in the vocabulary of a tokenizer, or are entries of a table of codes. They are nobody's.</summary>
internal static class Enumeration
{
    // Fewer count the customers of a test, or its rows.
    private const int Least = 1000;

    // Numbers on either side that must go on counting, and how far off they may stand.
    private const int Sides = 2;
    private const int Reach = 200;

    // Lines before and after that must go down as well.
    private const int Around = 5;

    // Hexadecimal words with a letter, behind another.
    private const int WordLength = 4;
    private const int LeastWords = 3;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n,:;=\"'()[]{}");

    /// <summary>Whether a number is one more than the one before it and one less than the one behind it, and those in turn.</summary>
    public static bool Holds(SourceFile file, Finding finding)
    {
        var hull = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        if (!int.TryParse(finding.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Least || hull.Length != finding.Value.Length)
        {
            return false;
        }

        var text = file.Content.AsSpan();
        return Counts(text[Math.Max(0, hull.Start - Reach)..hull.Start], number, backwards: true) && Counts(text[hull.End..Math.Min(text.Length, hull.End + Reach)], number, backwards: false);
    }

    /// <summary>Whether a line is nothing but a number and how often it was met, in a list that goes from the most frequent down: <c>19809 763246</c>.</summary>
    public static bool IsFrequency(SourceFile file, Finding finding)
    {
        var lines = file.Text.Lines;
        var line = lines.IndexOf(finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start);
        if (line < Around || line + Around >= lines.Count)
        {
            return false;
        }

        var last = int.MaxValue;
        for (var i = line - Around; i <= line + Around; i++)
        {
            var text = file.Content.AsSpan(lines[i].Start, lines[i].Span.Length).TrimEnd();
            var blank = text.IndexOf(' ');
            if (blank <= 0 || text[..blank].ContainsAnyExceptInRange('0', '9') || !int.TryParse(text[(blank + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > last)
            {
                return false;
            }

            last = count;
        }

        return true;
    }

    /// <summary>Whether a number is made of words of 16 bits in hexadecimal, as those around it show: <c>6180 9138</c> beside <c>91b3 91b3</c>.</summary>
    public static bool IsOfWords(SourceFile file, Finding finding)
    {
        foreach (var range in finding.Value.AsSpan().Split(' '))
        {
            if (range.End.Value - range.Start.Value != WordLength)
            {
                return false;
            }
        }

        var hull = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var start = Math.Max(0, hull.Start - Reach);
        var text = file.Content.AsSpan()[start..Math.Min(file.Content.Length, hull.End + Reach)];
        var (words, isBeside) = (0, false);
        foreach (var range in text.SplitAny(Separators))
        {
            var word = text[range];
            var isWord = word.Length == WordLength && !word.ContainsAnyExcept(HexDigits);
            words += isWord && isBeside && word.ContainsAnyExceptInRange('0', '9') ? 1 : 0;
            isBeside = isWord;
        }

        return words >= LeastWords;
    }

    private static bool Counts(ReadOnlySpan<char> text, int number, bool backwards)
    {
        var found = 0;
        while (found < Sides && !text.IsEmpty)
        {
            var cut = backwards ? text.LastIndexOfAny(Separators) : text.IndexOfAny(Separators);
            var word = cut < 0 ? text : backwards ? text[(cut + 1)..] : text[..cut];
            text = cut < 0 ? [] : backwards ? text[..cut] : text[(cut + 1)..];
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next >= Least - Sides)
            {
                number += backwards ? -1 : 1;
                if (next != number)
                {
                    return false;
                }

                found++;
            }
        }

        return found == Sides;
    }
}
