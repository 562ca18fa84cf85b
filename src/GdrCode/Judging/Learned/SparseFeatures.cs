using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>What the linear part of the model sees of a candidate: words, shapes and neighbours as hashed features.</summary>
internal sealed partial class SparseFeatures(ILexicon lexicon, NameModel names)
{
    private const int MostScopeWords = 8;
    private const int MostValueWords = 8;
    private const int MostGrams = 28;
    private const int GramLength = 3;
    private const int EndLength = 3;
    private const int LongestLength = 40;

    /// <summary>What the linear part says of every candidate of a file.</summary>
    public float[] Score(FileCandidates candidates, LinearModel linear)
    {
        var scores = new float[candidates.Findings.Count];
        Span<int> buckets = stackalloc int[FeatureBag.Capacity];
        for (var i = 0; i < scores.Length; i++)
        {
            var bag = new FeatureBag(buckets);
            Read(candidates, i, ref bag);
            scores[i] = linear.Score(bag.Features);
        }

        return scores;
    }

    /// <summary>Adds the features of candidate <paramref name="index"/>.</summary>
    public void Read(FileCandidates candidates, int index, ref FeatureBag bag)
    {
        var finding = candidates.Findings[index];
        var value = finding.Fragment.Value.AsSpan(finding.ValueSpan.Start, finding.ValueSpan.Length);
        var source = new CandidateHashes(
            FeatureBag.Hash(finding.RuleId), FeatureBag.Hash(candidates.CategoryId(index)), FeatureBag.Hash(candidates.Group(index)), FeatureBag.Hash(Path.GetExtension(candidates.File.Path.AsSpan())));
        bag.Add(Template.Bias);
        ReadSource(finding, source, ref bag);
        ReadNames(finding, source, ref bag);
        ReadValue(finding, source, value, ref bag);
        ReadLine(candidates, index, finding, source, ref bag);
        ReadNeighbours(candidates, index, source, ref bag);
        foreach (var part in candidates.File.Path.AsSpan().SplitAny('/', '.', '-', '_'))
        {
            bag.Add(Template.PathWord, FeatureBag.Hash(candidates.File.Path.AsSpan()[part]));
        }
    }

    private static void ReadSource(Finding finding, in CandidateHashes source, ref FeatureBag bag)
    {
        bag.Add(Template.Source, source.Rule);
        bag.Add(Template.Category, source.Category);
        bag.Add(Template.SourceAndKind, (int)finding.Fragment.Kind, source.Rule);
        bag.Add(Template.SourceAndPlace, (int)finding.Fragment.Place, source.Rule);
        bag.Add(Template.CategoryAndPlace, (int)finding.Fragment.Place, source.Category);
        bag.Add(Template.SourceAndExtension, source.Rule, source.Extension);
        bag.Add(Template.Extension, source.Extension);
        bag.Add(Template.Extension, (int)finding.Fragment.Kind, source.Extension);
    }

    private static void ReadNames(Finding finding, in CandidateHashes source, ref FeatureBag bag)
    {
        var last = 0UL;
        var words = new WordSplitter(finding.Fragment.Name);
        while (words.MoveNext())
        {
            last = FeatureBag.Hash(words.Current);
            bag.Add(Template.NameWord, last);
            bag.Add(Template.CategoryAndNameWord, source.Category, last);
            if (words.Current.Length > LineWord.StemLength)
            {
                bag.Add(Template.NameStem, FeatureBag.Hash(words.Current[..LineWord.StemLength]));
            }
        }

        bag.Add(Template.LastNameWord, last);
        words = new WordSplitter(finding.Fragment.Scope);
        for (var i = 0; i < MostScopeWords && words.MoveNext(); i++)
        {
            bag.Add(Template.ScopeWord, FeatureBag.Hash(words.Current));
        }
    }

    private void ReadValue(Finding finding, in CandidateHashes source, ReadOnlySpan<char> value, ref FeatureBag bag)
    {
        Span<char> shape = stackalloc char[ValueShape.Longest];
        bag.Add(Template.ValueShape, FeatureBag.Hash(shape[..ValueShape.Full(value, shape)]));
        var brief = FeatureBag.Hash(shape[..ValueShape.Brief(value, shape[..(ValueShape.Longest / 2)])]);
        bag.Add(Template.BriefShape, brief);
        bag.Add(Template.BriefShape, (int)finding.Fragment.Kind, brief);
        bag.AddNumber(Template.Length, Math.Min(value.Length, LongestLength));
        bag.AddNumber(Template.Script, value[0] >> 7);
        ReadWords(value, source, ref bag);
        if (lexicon.IsPublicName(value))
        {
            bag.Add(Template.IsPublic);
        }

        if (Specimens.AreTyped(value))
        {
            bag.Add(Template.IsTyped);
        }

        bag.Add(Template.ValuePrefix, FeatureBag.Hash(value[..Math.Min(EndLength, value.Length)]));
        bag.Add(Template.ValueSuffix, FeatureBag.Hash(value[^Math.Min(EndLength, value.Length)..]));
        for (var i = 0; i + GramLength <= value.Length && i < MostGrams; i++)
        {
            bag.Add(Template.ValueGram, FeatureBag.Hash(value.Slice(i, GramLength)));
        }
    }

    private void ReadWords(ReadOnlySpan<char> value, in CandidateHashes source, ref FeatureBag bag)
    {
        var pattern = 0;
        var words = new WordSplitter(value);
        for (var i = 0; i < MostValueWords && words.MoveNext(); i++)
        {
            var word = words.Current;
            var isCapital = char.IsUpper(word[0]);
            bag.Add(Template.ValueWord, FeatureBag.Hash(word));
            pattern = (pattern * 31) + (((int)lexicon.Classify(word) << 2) | (isCapital ? 1 : 0) | (char.IsAsciiDigit(word[0]) ? 2 : 0));
            if (word.Length >= NameModel.ShortestWord && char.IsLetter(word[0]))
            {
                var likeness = (int)Math.Clamp(names.Score(word) / 2, -4, 4);
                bag.AddNumber(Template.NameLikeness, likeness);
                bag.Add(Template.NameLikeness, (16 * (likeness + 5)) + (isCapital ? 1 : 0), source.Rule);
            }
        }

        bag.AddNumber(Template.WordPattern, pattern);
        bag.Add(Template.CategoryAndWordPattern, pattern, source.Category);
    }

    /// <summary>The hashes of what every candidate has.</summary>
    private readonly record struct CandidateHashes(ulong Rule, ulong Category, ulong Group, ulong Extension);
}
