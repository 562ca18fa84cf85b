using GdrCode.Detection.Gazetteers;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds names in scripts without case: Chinese, Japanese, Korean, Arabic, Hebrew, Indic, Thai.</summary>
internal sealed class ScriptNameFinder : IFinder
{
    private const int LongestName = 32;
    private const int LongestText = 20_000;

    private static readonly string[] TitlesBefore = ["د. ", "د.", "السيد ", "السيدة ", "الأستاذ ", "الدكتور ", "الدكتورة ", "ד\"ר ", "מר ", "גב' ", "นาย", "นางสาว", "นาง", "คุณ", "श्री ", "श्रीमती ", "डॉ. ", "사장님 ", "과장 ", "대리 ", "店長 ", "部長 ", "課長 ", "担当: ", "担当：", "联系人：", "联系人:", "作者：", "作者:", "負責人："];

    private static readonly string[] TitlesAfter = ["さん", "様", "氏", "先生", "女士", "小姐", "君", "씨", "님", " 님", "教授"];

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (!view.Traits.HasNonAscii || view.Value.Length > LongestText || view.Fragment.Kind is FragmentKind.Number or FragmentKind.Bytes)
        {
            return;
        }

        var text = view.Value;
        for (var i = 0; i < text.Length;)
        {
            if (!IsCaseless(text[i]))
            {
                i++;
                continue;
            }

            var end = RunEnd(text, i);
            Judge(view, i, end, candidates);
            i = end;
        }
    }

    // Words of one script with single blanks or middle dots between them.
    private static int RunEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsCaseless(text[end]) || (text[end] is ' ' or '・' or '\u3000' or '\u200c' && end + 1 < text.Length && IsCaseless(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static void Judge(FragmentView view, int start, int end, ICollection<Candidate> candidates)
    {
        var text = view.Value;
        if (AsianNames.IsHan(text[start]) || AsianNames.IsHangul(text[start]) || AsianNames.IsKana(text[start]))
        {
            Asian(view, start, end, candidates);
            return;
        }

        var name = text.AsSpan(start, end - start);
        var whole = end - start == text.AsSpan().Trim().Length;
        var score = 0.0;
        var titled = Titled(text, ref start, end);
        name = text.AsSpan(start, end - start);
        if (name.Length is >= 3 and <= LongestName && name.Count(' ') is >= 1 and <= 4 or 0 && (titled || whole))
        {
            var known = Known(name);
            score = titled && name.Contains(' ') ? 0.65 : Bound(view, whole) + (known * 0.25) + (name.Contains(' ') ? 0 : -0.3);
        }

        Add(view, start, end, score, candidates);
    }

    private static void Asian(FragmentView view, int start, int end, ICollection<Candidate> candidates)
    {
        var text = view.Value;
        var whole = end - start == text.AsSpan().Trim().Length;
        var kana = AsianNames.IsKana(text[start]);
        if (whole && end - start <= 14)
        {
            var name = text.AsSpan(start, end - start);
            var gap = name.IndexOfAny(' ', '\u3000');
            var shaped = gap > 0 ? AsianNames.IsSpaced(name[..gap], name[(gap + 1)..]) : AsianNames.IsJoined(name);
            var bound = Bound(view, whole);
            var score = kana ? (gap > 0 || name.Contains('・') ? bound + 0.15 : 0)
                : shaped && gap > 0 ? bound + 0.45
                : shaped && bound >= 0.35 ? bound + 0.25
                : bound >= 0.5 && name.Length <= 6 ? bound : 0;
            if (score > 0)
            {
                Add(view, start, end, score, candidates);
                return;
            }
        }

        InText(view, start, end, candidates);
    }

    // In running text only a family name, a blank and a short given name, or a title beside the name, tell enough.
    private static void InText(FragmentView view, int start, int end, ICollection<Candidate> candidates)
    {
        var text = view.Value;
        var from = start;
        while (from < end)
        {
            var first = WordEnd(text, from, end);
            var second = first < end ? WordEnd(text, first + 1, end) : first;
            if (second > first + 1 && text[first] is ' ' or '\u3000' && AsianNames.IsHan(text[from]) && first - from >= 2 && Given(text.AsSpan(first + 1, second - first - 1)) is var given and > 0 && AsianNames.IsSpaced(text.AsSpan(from, first - from), text.AsSpan(first + 1, given)))
            {
                Add(view, from, first + 1 + given, 0.65, candidates);
                from = second + 1;
                continue;
            }

            var beside = Beside(text, from, first);
            if (beside > 0)
            {
                Add(view, from, beside, 0.6, candidates);
            }

            from = first + 1;
        }
    }

    /// <summary>How much of a word can be a given name: Han letters up to where kana or the end follows.</summary>
    private static int Given(ReadOnlySpan<char> word)
    {
        var length = 0;
        while (length < word.Length && AsianNames.IsHan(word[length]))
        {
            length++;
        }

        return length <= 3 ? length : 0;
    }

    private static int Beside(string text, int from, int end)
    {
        var word = text.AsSpan(from, end - from);
        foreach (var title in TitlesAfter)
        {
            if (word.EndsWith(title) && AsianNames.IsJoined(word[..^title.Length]))
            {
                return end - title.Length;
            }
        }

        foreach (var title in TitlesBefore)
        {
            if (text.AsSpan(0, from).EndsWith(title) && AsianNames.IsJoined(word))
            {
                return end;
            }
        }

        return 0;
    }

    private static int WordEnd(string text, int from, int end)
    {
        var i = from;
        while (i < end && text[i] is not (' ' or '\u3000'))
        {
            i++;
        }

        return i;
    }

    private static bool Titled(string text, ref int start, int end)
    {
        foreach (var title in TitlesBefore)
        {
            if (text.AsSpan(0, start).EndsWith(title))
            {
                return true;
            }

            if (text.AsSpan(start, end - start).StartsWith(title) && title.Length > 2)
            {
                start += title.Length;
                return true;
            }
        }

        return false;
    }

    private static int Known(ReadOnlySpan<char> name)
    {
        var known = 0;
        foreach (var range in name.Split(' '))
        {
            known += (Gazetteer.Default[name[range]] & (WordUses.Given | WordUses.Family)) != 0 ? 1 : 0;
        }

        return Math.Min(known, 2);
    }

    private static double Bound(FragmentView view, bool whole)
    {
        if (!whole)
        {
            return 0;
        }

        var record = view.Fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue && PersonRecord.Of(view) is { HasPerson: true, IsSample: false } ? 0.3 : 0;
        return record + PersonBindings.Of(view.Fragment.Name) switch
        {
            PersonBinding.FullName or PersonBinding.GivenName or PersonBinding.FamilyName => 0.5,
            PersonBinding.Role => 0.35,
            PersonBinding.BareName => 0.2,
            _ => 0.1,
        };
    }

    private static void Add(FragmentView view, int start, int end, double score, ICollection<Candidate> candidates)
    {
        if (score >= 0.35 && end > start && !AsianNames.IsSpecimen(view.Value.AsSpan(start, end - start)))
        {
            candidates.Add(new Candidate(TextSpan.FromBounds(start, end), Math.Min(score, 0.9), view.Fragment.Name));
        }
    }

    private static bool IsCaseless(char c) =>
        c is (>= '\u0590' and <= '\u08ff') or (>= '\u0900' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff') || AsianNames.IsHan(c) || AsianNames.IsHangul(c) || AsianNames.IsKana(c);
}
