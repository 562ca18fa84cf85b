using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>
/// Proposes names in scripts without capitals: words and pairs of words where blanks part them, runs of Han and kana letters where none do. A sentence is no
/// name, and nothing of one is learnt.
/// </summary>
internal sealed class ScriptWords(ILexicon lexicon)
{
    private const int LongestWord = 12;
    private const int LongestHan = 5;
    private const int LongestKana = 8;

    private static readonly string[] Titles = ["先生", "老师", "老師", "さん", "様", "氏", "君", "くん", "ちゃん", "部長", "課長", "店長", "女士", "小姐", "师傅", "經理", "经理", "哥", "姐", "总", "工", "님", "씨"];

    /// <summary>Whether a word is written in a script without capitals.</summary>
    public static bool Is(ReadOnlySpan<char> word) => char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>Adds the places in the word at <paramref name="span"/>.</summary>
    /// <param name="value">The fragment.</param>
    /// <param name="span">The word.</param>
    /// <param name="before">The word of the same kind that a single blank parts from this one; empty for none.</param>
    /// <param name="places">Takes the places.</param>
    public void Add(ReadOnlySpan<char> value, TextSpan span, TextSpan before, List<(string Proposal, TextSpan Span)> places)
    {
        var word = value.Slice(span.Start, span.Length);
        if (!word.ContainsAnyInRange('\u3040', '\u9fff'))
        {
            if (word.Length is >= 2 and <= LongestWord)
            {
                places.Add((Proposals.Name, span));
                if (!before.IsEmpty)
                {
                    places.Add((Proposals.Name, TextSpan.FromBounds(before.Start, span.End)));
                }
            }

            return;
        }

        for (var at = 0; at < word.Length;)
        {
            var start = at;
            var isHan = IsHan(word[at]);
            while (at < word.Length && IsHan(word[at]) == isHan && (isHan || IsKana(word[at]) == IsKana(word[start])))
            {
                at++;
            }

            var run = word[start..at];
            if (isHan)
            {
                AddHan(run, span.Start + start, places);
            }
            else if (run.Length is >= 2 and <= LongestKana && IsKana(run[0]))
            {
                places.Add((Proposals.Name, new TextSpan(span.Start + start, run.Length)));
            }
        }

        // A name may be written in several: 高橋みちる.
        if (word.Length <= LongestKana && !before.IsEmpty)
        {
            places.Add((Proposals.Name, TextSpan.FromBounds(before.Start, span.End)));
        }
    }

    private void AddHan(ReadOnlySpan<char> run, int start, List<(string Proposal, TextSpan Span)> places)
    {
        var name = WithoutTitle(run);
        if (name.Length is >= 1 and <= LongestHan)
        {
            places.Add((Proposals.Name, new TextSpan(start, name.Length)));
        }

        if (name.Length <= 3)
        {
            return;
        }

        for (var i = 0; i + 1 < run.Length; i++)
        {
            // 老蒋, 小许: a family name behind the word for old or young; 蒋卓群: one before a given name.
            if (run[i] is '老' or '小' or '阿')
            {
                places.Add((Proposals.Name, new TextSpan(start + i, 2)));
            }
            else if (lexicon.IsFamilyLetter(run[i]))
            {
                places.Add((Proposals.Name, new TextSpan(start + i, Math.Min(3, run.Length - i))));
            }
        }
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or '々';

    private static bool IsKana(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\uff66' and <= '\uff9f';

    private static ReadOnlySpan<char> WithoutTitle(ReadOnlySpan<char> run)
    {
        foreach (var title in Titles)
        {
            if (run.Length > title.Length && run.EndsWith(title))
            {
                return run[..^title.Length];
            }
        }

        return run;
    }
}
