using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds names of people in scripts with case, by word lists, grammar and context.</summary>
internal sealed class PersonNameFinder : IFinder
{
    private const int LongestName = 5;
    private const double LeastScore = 0.25;

    [ThreadStatic]
    private static List<NameWord>? buffer;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var binding = PersonBindings.Of(view.Fragment.Name);
        if (!MayHold(view, binding))
        {
            return;
        }

        var words = buffer ??= [];
        WordScanner.Scan(view.Value, words);
        var setting = new NameSetting(view, words, binding);
        for (var i = 0; i < words.Count;)
        {
            i = FindAt(setting, i, candidates);
        }
    }

    // A name in free text has two capital words; bound to a name, one letter is enough.
    private static bool MayHold(FragmentView view, PersonBinding binding)
    {
        var traits = view.Traits;
        if (view.Fragment.Kind is FragmentKind.Number or FragmentKind.Bytes or FragmentKind.Character || view.Value.Length < 2)
        {
            return false;
        }

        return binding is not (PersonBinding.None or PersonBinding.BareName) || ((traits.HasBlank || traits.HasNonAscii) && (traits.HasUpper || traits.HasNonAscii));
    }

    private static int FindAt(NameSetting setting, int i, ICollection<Candidate> candidates)
    {
        var words = setting.Words;
        if (!words[i].StartsName)
        {
            return i + 1;
        }

        var end = RunEnd(setting, i);
        var first = TrimStart(setting, i, end);
        var last = TrimEnd(setting, first, end);
        if (last < first)
        {
            return end;
        }

        if (last == first)
        {
            SingleName.Find(setting, first, candidates);
            return end;
        }

        Best(setting, i, first, last, end, candidates);
        return end;
    }

    /// <summary>One past the run of capital words, with small particles between them.</summary>
    private static int RunEnd(NameSetting setting, int i)
    {
        var words = setting.Words;
        var end = i + 1;
        while (end < words.Count && words[end].Follows)
        {
            if (words[end].StartsName)
            {
                end++;
                continue;
            }

            var after = end;
            while (after < words.Count && after - end < 3 && words[after].Follows && words[after].Shape == WordShape.Lower && NameContext.IsParticle(words[after].Of(setting.Text)))
            {
                after++;
            }

            if (after == end || after >= words.Count || !words[after].Follows || !words[after].StartsName)
            {
                break;
            }

            end = after + 1;
        }

        return end;
    }

    private static int TrimStart(NameSetting setting, int first, int end)
    {
        var words = setting.Words;
        while (first < end && (words[first].Shape == WordShape.Lower || NameContext.IsTitle(words[first].Of(setting.Text)) || (words[first].IsCommon && !words[first].IsGiven && !words[first].IsFamily)
            || (first + 1 < end && (NameContext.IsStrongCue(words[first].Of(setting.Text)) || NameContext.IsTermBefore(words[first].Of(setting.Text))))))
        {
            first++;
        }

        return first;
    }

    private static int TrimEnd(NameSetting setting, int first, int end)
    {
        var words = setting.Words;
        var last = end - 1;
        while (last >= first && (words[last].Shape is WordShape.Lower or WordShape.Initial || (words[last].IsCommon && !words[last].IsFamily && !words[last].IsGiven)))
        {
            last--;
        }

        return last;
    }

    // "Carl Friedrich Gauss": the public name may be longer than the part that looked best.
    private static bool IsPublic(NameSetting setting, int run, int first, int last, int end)
    {
        for (var from = Math.Max(run, first - 1); from <= first; from++)
        {
            for (var to = last; to <= Math.Min(end - 1, last + 1); to++)
            {
                if (PublicNames.Contains(setting.Text.AsSpan(setting.Words[from].Start, setting.Words[to].End - setting.Words[from].Start)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Of a long run the best part counts: "Vertrag Maria Keller Berlin".
    private static void Best(NameSetting setting, int run, int first, int last, int end, ICollection<Candidate> candidates)
    {
        var best = (Score: 0.0, First: first, Last: last);
        for (var from = first; from < last; from++)
        {
            for (var to = Math.Min(last, from + LongestName - 1); to > from; to--)
            {
                if (setting.Words[from].Shape == WordShape.Lower || setting.Words[to].Shape is WordShape.Lower or WordShape.Initial)
                {
                    continue;
                }

                // What is left over of the run speaks against a name, a little for each word.
                var score = NameScore.Of(setting.Text, setting.Words, from, to) - (0.1 * (last - first - (to - from)));
                if (score > best.Score + (to - from < best.Last - best.First ? 0.02 : 0))
                {
                    best = (score, from, to);
                }
            }
        }

        if (best.Score > 0.1)
        {
            var span = TextSpan.FromBounds(setting.Words[best.First].Start, setting.Words[best.Last].End);
            var score = setting.Adjust(best.Score, run, best.First, best.Last, end);
            if (score >= LeastScore && !IsPublic(setting, run, best.First, best.Last, end))
            {
                candidates.Add(new Candidate(span, score, setting.Hint, CopyrightNotice.Precedes(setting.Text, span.Start) ? "copyright-holder-name" : "person-full-name"));
            }
        }
    }
}
