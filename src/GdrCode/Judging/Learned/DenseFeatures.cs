using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>Reads the dense features of the candidates of one file. What holds for the whole file is read once.</summary>
internal sealed class DenseFeatures
{
    public static readonly int Count = Enum.GetValues<DenseFeature>().Length;

    private const int NearLines = 3;
    private const int BestOfFile = 5;
    private const float Nobody = -8;

    private readonly FileCandidates candidates;
    private readonly IReadOnlyList<float> linear;
    private readonly ILexicon lexicon;
    private readonly NameModel names;
    private readonly FileNames fileNames;
    private readonly LinearKin kin;
    private readonly Heuristics heuristics;
    private CodeWords? code;
    private readonly SurveyView repository;
    private readonly Dictionary<string, int> categoriesInFile = [];
    private readonly Dictionary<string, int> valuesInFile = new(StringComparer.Ordinal);
    private readonly float rulesPerLine;
    private readonly float groupsInFile;
    private readonly float linearInFile;

    /// <param name="candidates">The candidates.</param>
    /// <param name="linear">What the linear part says of each.</param>
    /// <param name="lexicon">Words and names.</param>
    /// <param name="names">Letters of names.</param>
    /// <param name="heuristics">What speaks for and against a finding.</param>
    /// <param name="repository">What the rest of the repository says.</param>
    public DenseFeatures(FileCandidates candidates, IReadOnlyList<float> linear, ILexicon lexicon, NameModel names, Heuristics heuristics, SurveyView repository)
    {
        (this.candidates, this.linear, this.lexicon, this.names, this.heuristics, this.repository) = (candidates, linear, lexicon, names, heuristics, repository);
        fileNames = new FileNames(candidates, linear);
        kin = new LinearKin(candidates, linear);
        var rules = 0;
        foreach (var finding in candidates.Findings)
        {
            if (!Proposals.IsProposal(finding))
            {
                rules++;
                categoriesInFile[finding.Category.Id] = categoriesInFile.GetValueOrDefault(finding.Category.Id) + 1;
                valuesInFile[finding.Value] = valuesInFile.GetValueOrDefault(finding.Value) + 1;
            }
        }

        rulesPerLine = (float)rules / candidates.Lines.Count;
        groupsInFile = candidates.Findings.Where(f => !Proposals.IsProposal(f)).Select(f => f.Category.Group).Distinct().Count();
        linearInFile = linear.Count == 0 ? Nobody : linear.OrderDescending().Take(BestOfFile).Average();
    }

    /// <summary>Writes the features of candidate <paramref name="index"/>.</summary>
    public void Read(int index, Span<float> dense)
    {
        dense.Clear();
        var finding = candidates.Findings[index];
        var value = finding.Fragment.Value.AsSpan(finding.ValueSpan.Start, finding.ValueSpan.Length);
        dense[(int)DenseFeature.Linear] = linear[index];
        dense[(int)DenseFeature.RuleScore] = (float)finding.Score;
        dense[(int)DenseFeature.IsProposal] = Proposals.IsProposal(finding) ? 1 : 0;
        heuristics.Read(finding, dense);
        dense[(int)DenseFeature.IsSpecimen] = candidates.IsSpecimen(index) ? 1 : 0;
        dense[(int)DenseFeature.IsInSpecimen] = candidates.IsInSpecimen(index) ? 1 : 0;
        dense[(int)DenseFeature.IsTyped] = Specimens.AreTyped(value) ? 1 : 0;
        dense[(int)DenseFeature.IsPublicName] = lexicon.IsPublicName(value) ? 1 : 0;
        ReadCharacters(value, dense);
        ReadWords(value, dense);
        ReadPlace(index, finding, dense);
        ReadNeighbours(index, dense);
        kin.Read(index, dense);
        dense[(int)DenseFeature.SameCategoryInFile] = categoriesInFile.GetValueOrDefault(candidates.CategoryId(index));
        dense[(int)DenseFeature.SameValueInFile] = valuesInFile.GetValueOrDefault(finding.Value);
        dense[(int)DenseFeature.RulesInFilePerLine] = rulesPerLine;
        dense[(int)DenseFeature.GroupsInFile] = groupsInFile;
        dense[(int)DenseFeature.LinearInFile] = linearInFile;
        dense[(int)DenseFeature.CodeShare] = (code ??= CodeWords.Of(candidates.File)).ShareOf(value);
        dense[(int)DenseFeature.NamesOfFile] = fileNames.CountIn(index, value);
        dense[(int)DenseFeature.Lines] = candidates.Lines.Count;
        repository.Read(finding.Value, dense);
    }

    private static void ReadCharacters(ReadOnlySpan<char> value, Span<float> dense)
    {
        Span<int> seen = stackalloc int[128];
        var (digits, capitals, letters, other) = (0, 0, 0, 0);
        foreach (var c in value)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            other += c >= '\u0250' ? 1 : 0;
            seen[c & 127]++;
        }

        var (entropy, distinct) = (0f, 0);
        foreach (var count in seen)
        {
            if (count > 0)
            {
                var share = (float)count / value.Length;
                entropy -= share * MathF.Log2(share);
                distinct++;
            }
        }

        var length = Math.Max(1f, value.Length);
        dense[(int)DenseFeature.Length] = value.Length;
        dense[(int)DenseFeature.DigitShare] = digits / length;
        dense[(int)DenseFeature.CapitalShare] = capitals / length;
        dense[(int)DenseFeature.LetterShare] = letters / length;
        dense[(int)DenseFeature.OtherScriptShare] = other / length;
        dense[(int)DenseFeature.Entropy] = entropy;
        dense[(int)DenseFeature.DistinctShare] = distinct / length;
    }

    private void ReadWords(ReadOnlySpan<char> value, Span<float> dense)
    {
        var (count, given, family, ordinary, unknown) = (0, 0, 0, 0, 0);
        var (best, worst) = (Nobody, -Nobody);
        var words = new WordSplitter(value);
        while (words.MoveNext() && count < 40)
        {
            count++;
            if (words.Current.Length >= NameModel.ShortestWord && char.IsLetter(words.Current[0]))
            {
                var likeness = names.Score(words.Current);
                (best, worst) = (Math.Max(best, likeness), Math.Min(worst, likeness));
            }

            var classes = lexicon.Classify(words.Current);
            given += (classes & WordClasses.Given) != 0 ? 1 : 0;
            family += (classes & WordClasses.Family) != 0 ? 1 : 0;
            ordinary += (classes & WordClasses.Ordinary) != 0 ? 1 : 0;
            unknown += (classes & ~WordClasses.Synthetic) == 0 && char.IsLetter(words.Current[0]) ? 1 : 0;
        }

        dense[(int)DenseFeature.BestLikeness] = best;
        dense[(int)DenseFeature.WorstLikeness] = worst;
        dense[(int)DenseFeature.Words] = count;
        dense[(int)DenseFeature.GivenNames] = given;
        dense[(int)DenseFeature.FamilyNames] = family;
        dense[(int)DenseFeature.OrdinaryShare] = ordinary / Math.Max(1f, count);
        dense[(int)DenseFeature.UnknownWords] = unknown;
    }

    private void ReadPlace(int index, Finding finding, Span<float> dense)
    {
        var line = candidates.Lines.Span(candidates.Line(index));
        dense[(int)DenseFeature.FragmentLength] = finding.Fragment.Value.Length;
        dense[(int)DenseFeature.FragmentShare] = (float)finding.ValueSpan.Length / Math.Max(1, finding.Fragment.Value.Length);
        dense[(int)DenseFeature.FileShare] = (float)finding.ValueSpan.Length / Math.Max(1, candidates.File.Content.Length);
        dense[(int)DenseFeature.Place] = (int)finding.Fragment.Place;
        dense[(int)DenseFeature.Kind] = (int)finding.Fragment.Kind;
        dense[(int)DenseFeature.FileKind] = (int)candidates.File.Kind;
        dense[(int)DenseFeature.HasName] = finding.Fragment.Name is null ? 0 : 1;
        dense[(int)DenseFeature.HasScope] = finding.Fragment.Scope is null ? 0 : 1;
        dense[(int)DenseFeature.LineLength] = line.Length;
        dense[(int)DenseFeature.Column] = candidates.Hull(index).Start - line.Start;
    }

    private void ReadNeighbours(int index, Span<float> dense)
    {
        var (hull, at) = (candidates.Hull(index), candidates.Line(index));
        var groups = new HashSet<string>();
        var (linearOnLine, linearNear) = (Nobody, Nobody);
        var name = candidates.Findings[index].Fragment.Name;
        foreach (var other in candidates.OnLines(at - NearLines, at + NearLines))
        {
            if (other == index)
            {
                continue;
            }

            var beside = candidates.Findings[other];
            var isRule = !Proposals.IsProposal(beside);
            if (candidates.Hull(other).OverlapsWith(hull))
            {
                dense[(int)DenseFeature.Overlapping] += isRule ? 1 : 0;
                dense[(int)DenseFeature.OverlappingScore] = Math.Max(dense[(int)DenseFeature.OverlappingScore], (float)beside.Score);
                continue;
            }

            var isPerson = isRule && beside.Category.Group is "person" or "contact";
            linearNear = Math.Max(linearNear, linear[other]);
            dense[(int)DenseFeature.Siblings] += candidates.Line(other) != at && name is not null && beside.Fragment.Name == name ? 1 : 0;
            dense[(int)DenseFeature.RulesNear] += isRule ? 1 : 0;
            dense[(int)DenseFeature.PersonNear] += isPerson ? 1 : 0;
            if (candidates.Line(other) == at)
            {
                linearOnLine = Math.Max(linearOnLine, linear[other]);
                dense[(int)DenseFeature.RulesOnLine] += isRule ? 1 : 0;
                dense[(int)DenseFeature.PersonOnLine] += isPerson ? 1 : 0;
                if (isRule)
                {
                    groups.Add(beside.Category.Group);
                }
            }
        }

        dense[(int)DenseFeature.GroupsOnLine] = groups.Count;
        dense[(int)DenseFeature.LinearOnLine] = linearOnLine;
        dense[(int)DenseFeature.LinearNear] = linearNear;
    }
}
