using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <content>What stands around a candidate.</content>
internal sealed partial class SparseFeatures
{
    private const int LineReach = 200;
    private const int MostWordsBefore = 40;
    private const int MostWordsAfter = 20;
    private const int MostNearWords = 16;
    private const int ShortestNearWord = 3;
    private const int NearLines = 2;
    private const int NearCandidates = 3;
    private const int LongestGram = 4;
    private const int ShapeReach = 12;
    private const int BriefFile = 300;
    private const int BriefParts = 4;

    private static void ReadLine(FileCandidates candidates, int index, Finding finding, in CandidateHashes source, ref FeatureBag bag)
    {
        var (hull, line) = (candidates.Hull(index), candidates.Line(index));
        var content = candidates.File.Content;
        var span = candidates.Lines.Span(line);
        bag.AddNumber(Template.CharacterBefore, hull.Start > span.Start ? content[hull.Start - 1] : 0);
        bag.AddNumber(Template.CharacterAfter, hull.End < content.Length && content[hull.End] is not ('\r' or '\n') ? content[hull.End] : 0);
        ReadGrams(content, span, hull, ref bag);
        ReadShapes(content, span, hull, finding, ref bag);
        ReadBefore(candidates.Lines.Words(line), hull.Start, finding, source, ref bag);
        ReadAfter(candidates.Lines.Words(candidates.Lines.Of(hull.End)), hull.End, source, ref bag);
        for (var distance = 1; distance <= NearLines; distance++)
        {
            var count = 0;
            foreach (var word in candidates.Lines.Words(line - distance))
            {
                if (count++ == MostNearWords)
                {
                    break;
                }

                if (!word.IsNumber && word.Length >= ShortestNearWord)
                {
                    bag.Add(Template.NearLineWord, word.Hash);
                }
            }
        }

        if (candidates.IsSpecimen(index))
        {
            bag.Add(Template.IsSpecimen);
        }

        if (candidates.IsInSpecimen(index))
        {
            bag.Add(Template.InSpecimen);
        }

        ReadBrief(candidates, finding, source, ref bag);
    }

    // A file that says little else than the value says it for its own sake.
    private static void ReadBrief(FileCandidates candidates, Finding finding, in CandidateHashes source, ref FeatureBag bag)
    {
        if (candidates.File.Content.Length > BriefFile)
        {
            return;
        }

        var share = BriefParts * finding.ValueSpan.Length / Math.Max(1, candidates.File.Content.AsSpan().Trim().Length);
        Span<char> shape = stackalloc char[ShapeReach];
        bag.Add(Template.BriefFile, share, source.Rule);
        bag.Add(Template.BriefFile, share, source.Group);
        bag.Add(Template.BriefFileAndShape, share, FeatureBag.Hash(shape[..ValueShape.Brief(finding.Fragment.Value.AsSpan(finding.ValueSpan.Start, finding.ValueSpan.Length), shape)]));
    }

    // The characters right before and after: the endings and particles of languages that part no words.
    private static void ReadGrams(string content, TextSpan line, TextSpan hull, ref FeatureBag bag)
    {
        for (var length = 2; length <= LongestGram; length++)
        {
            if (hull.Start - length >= line.Start)
            {
                bag.Add(Template.GramBefore, FeatureBag.Hash(content.AsSpan(hull.Start - length, length)));
            }

            if (hull.End + length <= content.Length)
            {
                bag.Add(Template.GramAfter, FeatureBag.Hash(content.AsSpan(hull.End, length)));
            }
        }
    }

    // A date and two blanks before a short word, a comma and a number after it: what the line is like, whatever it says.
    private static void ReadShapes(string content, TextSpan line, TextSpan hull, Finding finding, ref FeatureBag bag)
    {
        Span<char> shape = stackalloc char[ShapeReach];
        var start = Math.Max(line.Start, hull.Start - ShapeReach);
        var before = FeatureBag.Hash(shape[..ValueShape.Brief(content.AsSpan(start, hull.Start - start), shape)]);
        var end = Math.Min(line.End, hull.End + (ShapeReach / 2));
        var after = end <= hull.End ? 0 : FeatureBag.Hash(shape[..ValueShape.Brief(content.AsSpan(hull.End, end - hull.End), shape)]);
        var value = FeatureBag.Hash(shape[..ValueShape.Brief(finding.Fragment.Value.AsSpan(finding.ValueSpan.Start, finding.ValueSpan.Length), shape)]);
        bag.Add(Template.ShapeBefore, before);
        bag.Add(Template.ShapeAfter, after);
        bag.Add(Template.ShapesBeforeAndIn, before, value);
        bag.Add(Template.ShapesInAndAfter, value, after);
        var last = 0UL;
        var words = new WordSplitter(finding.Fragment.Name);
        while (words.MoveNext())
        {
            last = FeatureBag.Hash(words.Current);
        }

        bag.Add(Template.LastNameWordAndShape, last, value);
    }

    private static void ReadBefore(ReadOnlySpan<LineWord> words, int start, Finding finding, in CandidateHashes source, ref FeatureBag bag)
    {
        var end = 0;
        while (end < words.Length && words[end].End <= start)
        {
            end++;
        }

        var (last, second) = (end > 0 ? words[end - 1].Hash : 0, end > 1 ? words[end - 2].Hash : 0);
        bag.Add(Template.WordBefore, last);
        bag.Add(Template.KindAndWordBefore, (int)finding.Fragment.Kind, last);
        bag.Add(Template.SecondWordBefore, second);
        bag.Add(Template.PairBefore, second, last);
        for (var i = Math.Max(0, end - MostWordsBefore); i < end; i++)
        {
            AddLineWord(words[i], start - words[i].End, source, ref bag);
        }
    }

    private static void ReadAfter(ReadOnlySpan<LineWord> words, int end, in CandidateHashes source, ref FeatureBag bag)
    {
        var first = 0;
        while (first < words.Length && words[first].Start < end)
        {
            first++;
        }

        for (var i = first; i < words.Length && i < first + MostWordsAfter; i++)
        {
            if (i < first + 2)
            {
                bag.Add(i == first ? Template.WordAfter : Template.SecondWordAfter, words[i].Hash);
            }

            AddLineWord(words[i], words[i].Start - end, source, ref bag);
        }
    }

    private static void AddLineWord(LineWord word, int distance, in CandidateHashes source, ref FeatureBag bag)
    {
        if (!word.IsNumber && word.Length > 1 && distance <= LineReach)
        {
            bag.Add(Template.LineWord, word.Hash);
            bag.Add(Template.GroupAndLineWord, source.Group, word.Hash);
            if (word.Stem != 0)
            {
                bag.Add(Template.LineStem, word.Stem);
            }
        }
    }

    private static void ReadNeighbours(FileCandidates candidates, int index, in CandidateHashes source, ref FeatureBag bag)
    {
        var (hull, line) = (candidates.Hull(index), candidates.Line(index));
        foreach (var other in candidates.OnLines(line - NearCandidates, line + NearCandidates))
        {
            // Proposals don't count: which of them stay is decided by these very features.
            var beside = candidates.Findings[other];
            if (other == index || Proposals.IsProposal(beside))
            {
                continue;
            }

            if (candidates.Hull(other).OverlapsWith(hull))
            {
                bag.Add(Template.Overlap, FeatureBag.Hash(beside.RuleId));
            }
            else if (candidates.Line(other) == line)
            {
                var category = FeatureBag.Hash(beside.Category.Id);
                bag.Add(Template.CategoryOnLine, category);
                bag.Add(Template.SourceAndCategoryOnLine, category, source.Rule);
            }
            else
            {
                bag.Add(Template.CategoryNear, FeatureBag.Hash(beside.Category.Id));
            }
        }
    }
}
