using System.Globalization;

using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Splits a text into words as names are written: apostrophes and hyphens inside, initials with their full stop.</summary>
internal static class WordScanner
{
    /// <summary>A longer text is read up to here; the rest is data, not prose.</summary>
    private const int LongestText = 200_000;

    public static void Scan(string text, List<NameWord> words)
    {
        words.Clear();
        var gazetteer = Gazetteer.Default;
        var length = Math.Min(text.Length, LongestText);
        var i = 0;
        while (i < length)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = End(text, i, length);
            var shape = Shape(text, start, i);
            var end = shape == WordShape.Initial && i < length && text[i] == '.' ? i + 1 : i;
            var uses = shape is WordShape.Lower or WordShape.Code or WordShape.Initial ? WordUses.None : Uses(gazetteer, text.AsSpan(start, end - start));
            var follows = words.Count > 0 && Touches(text, words[^1].End, start);
            words.Add(new NameWord(start, end, shape, uses, follows));
            i = Math.Max(i, end);
        }
    }

    private static bool Touches(string text, int end, int start) =>
        start - end == 1 ? text[end] is ' ' or '\u00a0' : start == end && text[end - 1] == '.';

    private static int End(string text, int i, int length)
    {
        while (i < length && (IsNameLetter(text[i]) || (text[i] is '\'' or '’' or '-' && i + 1 < length && char.IsLetter(text[i + 1]))))
        {
            // The genitive is no part of the name: Liisbet's.
            if (text[i] is '\'' or '’' && text[i + 1] is 's' && (i + 2 >= length || !char.IsLetter(text[i + 2])))
            {
                return i;
            }

            i++;
        }

        return i;
    }

    private static bool IsNameLetter(char c) =>
        char.IsLetter(c) || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static WordUses Uses(Gazetteer gazetteer, ReadOnlySpan<char> word)
    {
        var whole = gazetteer[word];
        var hyphen = word.IndexOf('-');
        if (whole != WordUses.None || hyphen <= 0)
        {
            return whole == WordUses.None && gazetteer.IsInflected(word) ? WordUses.Plain : whole;
        }

        // Double names: known when one half is, common only when both are.
        var (left, right) = (gazetteer[word[..hyphen]], gazetteer[word[(hyphen + 1)..]]);
        var common = left & right & WordUses.Common;
        return ((left | right) & ~(WordUses.Common | WordUses.Place)) | common;
    }

    private static WordShape Shape(string text, int start, int end)
    {
        if (InCode(text, start, end))
        {
            return WordShape.Code;
        }

        var first = text[start];
        if (!char.IsUpper(first))
        {
            return char.IsLower(first) ? LowerShape(text, start, end) : WordShape.Caseless;
        }

        if (end - start == 1)
        {
            return WordShape.Initial;
        }

        var (uppers, lowers) = (0, 0);
        for (var i = start; i < end; i++)
        {
            uppers += char.IsUpper(text[i]) ? 1 : 0;
            lowers += char.IsLower(text[i]) ? 1 : 0;
        }

        return lowers == 0 ? WordShape.Upper : uppers == 1 || CapitalsFit(text, start, end) ? WordShape.Capital : WordShape.Code;
    }

    // al-Farsi, d'Angelo: a small particle joined to a capital word.
    private static WordShape LowerShape(string text, int start, int end)
    {
        var joint = text.AsSpan(start, end - start).IndexOfAny('-', '\'', '’');
        return joint is > 0 and <= 3 && char.IsUpper(text[start + joint + 1]) ? WordShape.Capital : WordShape.Lower;
    }

    // A second capital stands after a hyphen or an apostrophe, or in McX, MacX, DeX, VanX.
    private static bool CapitalsFit(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (char.IsUpper(text[i]) && text[i - 1] is not ('-' or '\'' or '’'))
            {
                var prefix = text.AsSpan(start, i - start);
                if (prefix is not ("Mc" or "Mac" or "De" or "Di" or "Fitz" or "Van" or "Le" or "La"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool InCode(string text, int start, int end)
    {
        if (start > 0 && (text[start - 1] is '_' or '@' or '#' or '$' or '\\' or '&' || char.IsAsciiDigit(text[start - 1])
            || (text[start - 1] is '.' && start > 1 && (char.IsLetterOrDigit(text[start - 2]) && !IsInitialStop(text, start - 1)))))
        {
            return true;
        }

        if (end >= text.Length)
        {
            return false;
        }

        var after = text[end];
        return after is '_' or '@' or '(' or '\\' || char.IsAsciiDigit(after)
            || (after == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]) && end - start > 1);
    }

    private static bool IsInitialStop(string text, int stop) => stop > 0 && char.IsUpper(text[stop - 1]) && (stop < 2 || !char.IsLetterOrDigit(text[stop - 2]));
}
