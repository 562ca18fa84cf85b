using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>
/// Proposes values that no pattern describes: short values as a whole, numbers, names and unknown words. Generous, since the
/// model's linear part drops nearly all of them at once.
/// </summary>
/// <param name="model">Drops what is plainly nothing; null to keep all, for training.</param>
/// <param name="lexicon">Words and names.</param>
/// <param name="categories">Categories by id.</param>
internal sealed class Proposer(JudgeModel? model, ILexicon lexicon, IReadOnlyDictionary<string, Category> categories)
{
    private const int LongestFragment = 4000;
    private const int LongestValue = 64;
    private const int LongestWord = 48;
    private const int LongestAbbreviation = 5;
    private const int MostNameWords = 4;

    // A longer row of numbers is data: the path of a drawing, a table of constants.
    private const int MostPlaces = 60;

    private const int ShortestToken = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;=|\"()<>[]{}`^*，。、：；！？「」『』（）【】《》“”«»…؛،।");

    private static readonly SearchValues<string> GroupMarks = SearchValues.Create(["(?:", "(?<", "(?=", "(?!", "(?i", "(?P<"], StringComparison.Ordinal);


    private readonly ScriptWords scripts = new(lexicon);

    private readonly SparseFeatures? sparse = model is null ? null : new SparseFeatures(lexicon, model.Names);

    /// <summary>Findings for everything that might be a value, without the places that <paramref name="findings"/> hold already.</summary>
    public IReadOnlyList<Finding> Propose(SourceFile file, IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings)
    {
        // The messages of a program in all languages are written for everybody, and a dictionary is of nobody.
        if (MachineText.IsTranslation(file.Path) || MachineText.IsWordList(file))
        {
            return [];
        }

        var proposals = DataLines.Without(file, Enumerate(fragments, findings));
        if (model is null || sparse is null || proposals.Count == 0)
        {
            return proposals;
        }

        var candidates = new FileCandidates(file, [.. findings, .. proposals]);
        var kept = new List<Finding>();
        Span<int> buckets = stackalloc int[FeatureBag.Capacity];
        for (var i = findings.Count; i < candidates.Findings.Count; i++)
        {
            var bag = new FeatureBag(buckets);
            sparse.Read(candidates, i, ref bag);
            if (model.Linear.Score(bag.Features) >= model.Manifest.LeastLinear)
            {
                var named = Proposals.IsNamed(candidates.Findings[i].RuleId) ? null : model.Categories.Best(bag.Features);
                kept.Add(named is null ? candidates.Findings[i] : candidates.Findings[i] with { Category = categories[named] });
            }
        }

        return kept;
    }

    private List<Finding> Enumerate(IReadOnlyList<Fragment> fragments, IReadOnlyList<Finding> findings)
    {
        var found = findings.ToLookup(f => f.Fragment, f => f.ValueSpan);
        var places = new List<(string Proposal, TextSpan Span)>();
        var proposals = new List<Finding>();
        foreach (var fragment in fragments)
        {
            // Nobody writes of people in code that a program wrote, and others' code was published by them.
            if (fragment.Place is Place.Generated or Place.Vendored || IsPattern(fragment))
            {
                continue;
            }

            places.Clear();
            Enumerate(fragment, places);
            foreach (var (proposal, span) in places)
            {
                // What a rule found is weighed as it is, and our own surrogates are found again as they were.
                if (!Meaningless.Is(fragment.Value, span, proposal == Proposals.Value) && !Overlaps(found[fragment], span))
                {
                    proposals.Add(new Finding(proposal, categories[Proposals.CategoryOf(proposal)], fragment, span, 0) { Origin = FindingOrigin.Model });
                }
            }
        }

        return proposals;
    }

    // A regular expression is cut into words of no language. What is said of one in a comment is said by somebody.
    private static bool IsPattern(Fragment fragment) => fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue && fragment.Value.AsSpan().ContainsAny(GroupMarks);

    private static bool Overlaps(IEnumerable<TextSpan> spans, TextSpan span)
    {
        foreach (var other in spans)
        {
            if (other.OverlapsWith(span))
            {
                return true;
            }
        }

        return false;
    }

    private void Enumerate(Fragment fragment, List<(string Proposal, TextSpan Span)> places)
    {
        var value = DrawingData.Without(fragment.Value).AsSpan();
        if (value.Length is 0 or > LongestFragment || fragment.Kind is FragmentKind.Path)
        {
            return;
        }

        if (fragment.Kind == FragmentKind.Binary)
        {
            ByteRow.Add(value, fragment, places);
            return;
        }

        var whole = IsValue(fragment) ? Whole(value) : null;
        if (whole is { } all)
        {
            places.Add((Proposals.Value, all));
        }

        var name = new NameRun(lexicon);
        var row = new NumberRow(value, whole, places);
        var last = default(TextSpan);
        for (var at = 0; at < value.Length;)
        {
            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at]) && !Separators.Contains(value[at]))
            {
                at++;
            }

            if (HostPlace.In(value[start..at], lexicon) is { } host)
            {
                places.Add((Proposals.Host, new TextSpan(start + host.Start, host.Length)));
            }

            var word = WithoutKey(value, Trim(value, TextSpan.FromBounds(start, at)));
            var isScript = word.Length > 0 && ScriptWords.Is(value[word.Start..]);
            if (isScript)
            {
                name.End(places);
                scripts.Add(value, word, last.Length > 0 && last.End + 1 == word.Start && value[last.End] is ' ' or '\u3000' ? last : default, places);
            }
            else if (word.Length > 0 && word != whole)
            {
                AddWord(value, word, ref name, ref row, places);
            }

            // Two blanks part the columns of a table; a full stop ends a sentence, unless it ends an abbreviation.
            last = isScript ? word : default;
            if (at >= value.Length || value[at] != ' ' || (at + 1 < value.Length && value[at + 1] == ' ') || (word.Length > 0 && word.End < at && (value[word.End] != '.' || word.Length > LongestAbbreviation)))
            {
                name.End(places);
            }

            at++;
        }

        name.End(places);
        row.End();
        if (places.Count > MostPlaces)
        {
            places.RemoveAll(p => p.Proposal == Proposals.Number);
        }
    }

    private void AddWord(ReadOnlySpan<char> value, TextSpan span, ref NameRun name, ref NumberRow row, List<(string Proposal, TextSpan Span)> places)
    {
        var word = value.Slice(span.Start, span.Length);
        var (digits, letters, others) = Count(word);
        if (digits > 0 || word.Length > LongestWord)
        {
            name.End(places);
            if (letters == 0 && word.Length <= LongestWord && NumberRow.Is(word))
            {
                row.Add(span, digits);
            }
            else if (word.Length <= LongestWord && !word.Contains(MappedText.Hole) && (digits >= NumberRow.LeastInGroup || IsToken(word, letters)))
            {
                places.Add((digits >= NumberRow.LeastInGroup ? Proposals.Number : Proposals.Token, span));
            }

            return;
        }

        if (letters == 0)
        {
            name.End(places);
            return;
        }

        if (name.TryAdd(word, span, MostNameWords))
        {
            return;
        }

        name.End(places);
        if (letters >= 3 && others <= 2 && (lexicon.Classify(word) & (WordClasses.Ordinary | WordClasses.Synthetic)) == 0 && char.IsLower(word[0]))
        {
            places.Add((Proposals.Word, span));
        }
    }

    // Utf8 and x86 are words of the trade, g9f9 and iis07 aren't.
    private bool IsToken(ReadOnlySpan<char> word, int letters)
    {
        if (letters < 2 || word.Length < ShortestToken)
        {
            return false;
        }

        var longest = 0;
        var parts = new WordSplitter(word);
        while (parts.MoveNext())
        {
            longest = Math.Max(longest, parts.Current.Length);
            if (char.IsLetter(parts.Current[0]) && parts.Current.Length > 1 && (lexicon.Classify(parts.Current) & (WordClasses.Ordinary | WordClasses.Synthetic)) == 0)
            {
                return true;
            }
        }

        return longest == 1;
    }

    // NICKNAME:Tess is a name behind a key.
    private static TextSpan WithoutKey(ReadOnlySpan<char> value, TextSpan span)
    {
        var word = value.Slice(span.Start, span.Length);
        var colon = word.IndexOf(':');
        return colon > 1 && colon + 2 < word.Length && word[(colon + 1)..].IndexOfAny('/', '\\', ':') != 0 && !word[..colon].ContainsAnyInRange('0', '9') ? Trim(value, TextSpan.FromBounds(span.Start + colon + 1, span.End)) : span;
    }

    private static bool IsValue(Fragment fragment) =>
        fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue or FragmentKind.Bytes or FragmentKind.Date
        || (fragment.Kind == FragmentKind.Number && fragment.Value.Count(char.IsAsciiDigit) >= NumberRow.LeastInGroup);

    private static TextSpan? Whole(ReadOnlySpan<char> value)
    {
        var start = value.Length - value.TrimStart().Length;
        var end = value.TrimEnd().Length;
        return end - start is < 2 or > LongestValue || value[start..end].IndexOfAny('\n', '\r', MappedText.Hole) >= 0 || !value.ContainsAnyLetterOrDigit() ? null : TextSpan.FromBounds(start, end);
    }

    private static TextSpan Trim(ReadOnlySpan<char> value, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !WordSplitter.IsPart(value[start]))
        {
            start++;
        }

        while (end > start && !WordSplitter.IsPart(value[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static (int Digits, int Letters, int Others) Count(ReadOnlySpan<char> word)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in word)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return (digits, letters, word.Length - digits - letters);
    }
}
