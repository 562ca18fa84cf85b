using System.Security.Cryptography;

using GdrCode.Crawling;
using GdrCode.Detection;
using GdrCode.Detection.Gazetteers;
using GdrCode.Evaluation.Corpora;
using GdrCode.Extraction;
using GdrCode.Judging;
using GdrCode.Judging.Learned;
using GdrCode.Judging.Training;
using GdrCode.Model;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Trains the embedded judge on marked corpora: the same corpora, rules and version give the same bytes.</summary>
public sealed class TrainRun
{
    private const int OuterFolds = 5;

    // Recall first: the lowest threshold at which, in cross-validation, more than four of five labelled lines are right and at most one decoy in fifty is changed.
    private const double LeastPrecision = 0.805;
    private const double MostDecoys = 0.02;
    private const double NeutralShare = 0.6;
    private const int Decimals = 4;

    // A rule that is sure is overruled only where the model is, too.
    private const double Floor = 0.07;
    private const int ShortestName = 3;

    // What a cascade asks a language model about must stay cheap: less than one clean line in a hundred, and there are hard ones among those of the corpora.
    private const double MostDoubted = 0.01;

    private readonly RuleSet rules = RuleSet.Load(withExamples: true);
    private readonly Lexicon lexicon = new();
    private readonly NameModel names;
    private readonly Detector detector;
    private readonly Proposer proposer;
    private readonly SparseFeatures sparse;
    private readonly ModelTrainer trainer;
    private readonly Action<string> log;

    private TrainRun(Action<string> log)
    {
        this.log = log;
        names = NameTrainer.Train(Words("given-names", "family-names"), Words("plain-words", "common-words"));
        detector = new Detector(rules);
        proposer = new Proposer(null, lexicon, rules.Categories);
        sparse = new SparseFeatures(lexicon, names);
        trainer = Trainer(withRepositories: true);
    }

    private ModelTrainer Trainer(bool withRepositories) =>
        new(lexicon, names, file => new Heuristics(file.Candidates.File, file.Candidates.Findings, IsSafe)) { WithRepositories = withRepositories };

    /// <summary>Trains on the corpora, each a folder of marked repositories, and writes the model.</summary>
    /// <param name="corpora">Folders <c>&lt;repository&gt;/&lt;path&gt;</c> of marked files, or folders with <c>lines.jsonl</c>, <c>spans.jsonl</c> and <c>repositories/</c>.</param>
    /// <param name="output">The model file; replaced when the new one is whole.</param>
    /// <param name="log">Takes a line for every step.</param>
    /// <exception cref="InvalidDataException">A corpus can't be read, or all are too few to learn from, or the model can't be written there; names every fault on a line of its own.</exception>
    public static ModelManifest Run(IReadOnlyList<string> corpora, string output, Action<string> log)
    {
        // What is wrong with the arguments is said before the minutes that training takes.
        TrainInputs.RequireWritable(output);
        var model = new TrainRun(log).Train(TrainInputs.Read(corpora, OuterFolds));
        var partial = output + ".partial";
        using (var stream = File.Create(partial))
        {
            model.Write(stream);
        }

        File.Move(partial, output, overwrite: true);
        return model.Manifest;
    }

    private JudgeModel Train(List<(string Corpus, MarkedFile File)> marked)
    {
        var files = marked.AsParallel().AsOrdered().Select(m => Label(m.File, $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(m.Corpus))}/{m.File.Repository}")).ToList();
        log($"{files.Count} files, {files.Sum(f => f.LineLabels.Length)} lines, {files.Sum(f => f.Truth.Length)} candidates");
        if (!files.Exists(f => f.Truth.Contains(true)))
        {
            throw new InvalidDataException("none of the values marked as sensitive is a candidate: marks count in literals, comments, documentation and configuration values, not in code");
        }

        var planted = new TrainingPlants(marked.Select(m => m.File)).Of(rules).Select((p, i) => Label(p.File, $"planted/{i}", p.Planted)).ToList();
        log($"{planted.Count} files with planted examples of the rules");
        var held = CrossValidate(trainer, files, planted);
        var (slope, offset) = Calibrate(files, held);
        var known = files.ToDictionary(f => f, trainer.Known);
        double Plain(LabelledFile f, int i) => IsRuledOut(f, i, known[f][i]) ? double.NegativeInfinity : Probability(slope, offset, held[f][i]);
        bool IsSure(LabelledFile f, int i) => EmbeddedJudge.IsSure(f.Candidates.Findings[i], known[f][i], Plain(f, i), Floor);
        var overruled = Overruled(files, Plain, IsSure);
        double Judged(LabelledFile f, int i) => IsSure(f, i) && !overruled.Contains(f.Candidates.Findings[i].RuleId) ? 1 : Plain(f, i);
        var sensitive = Threshold(files, Judged);
        if (!double.IsFinite(sensitive))
        {
            throw new InvalidDataException($"no threshold gives a precision of {LeastPrecision} in cross-validation: there is too little to learn from, or the marks contradict each other");
        }

        var doubt = DoubtBand.Of(LinesOf(files, (f, i) => Probability(slope, offset, held[f][i]), Judged, sensitive), sensitive, MostDoubted);
        log($"doubted from {doubt.From} to {doubt.To}: {doubt.Clean:0.0000} of clean lines, {doubt.Lines:0.0000} of all, {doubt.Errors:0.0000} of errors");
        var figures = new TrainingFigures(files, sensitive);
        figures.Add(doubt);
        figures.Add("none", TrainingFigures.OfRules);
        figures.Add("embedded", Judged);
        Ablate(figures, files, planted, held, known);
        var manifest = new ModelManifest
        {
            Name = "embedded/2",
            Data = Hash(marked.Select(m => m.File)),
            Rules = rules.Version,
            Repositories = files.Select(f => f.Repository).Distinct().Count(),
            Lines = files.Sum(f => f.LineLabels.Length),
            Slope = Math.Round(slope, Decimals),
            Offset = Math.Round(offset, Decimals),
            Sensitive = sensitive,
            Floor = Floor,
            Overruled = [.. overruled.Order(StringComparer.Ordinal)],
            DoubtFrom = doubt.From,
            DoubtTo = doubt.To,
            Neutral = Math.Round(sensitive * NeutralShare, Decimals),
            LeastLinear = trainer.LeastLinear,
            Figures = figures.All,
        };
        log("training on all files");
        var (linear, trees, prior) = trainer.Train([.. files, .. planted]);
        return new JudgeModel(manifest with { Prior = prior }, names, linear, trees, CategoryTrainer.Train(CategoryExamples(files)));
    }

    private static double Threshold(List<LabelledFile> files, Func<LabelledFile, int, double> score) => Math.Round(
        Math.Max(new LineCurve(files, score).LowestFor(LeastPrecision), DecoyCurve.LowestFor(MostDecoys, files.SelectMany(f => f.DecoyScores(i => score(f, i))))), Decimals, MidpointRounding.ToPositiveInfinity);

    // As a run does: whatever the model says.
    private static bool IsRuledOut(LabelledFile file, int index, float[] known) =>
        known[(int)DenseFeature.IsPublished] > 0 || Doubts.IsOfTests(file.Candidates.Findings[index]) || Doubts.AreDecisive(file.Candidates.File, file.Candidates.Findings[index], file.Candidates.Findings);

    // A rule stands against the model's doubt unless the doubt was right more often than not: a check digit does, a word before a value doesn't.
    private static HashSet<string> Overruled(List<LabelledFile> files, Func<LabelledFile, int, double> plain, Func<LabelledFile, int, bool> isSure)
    {
        var threshold = Threshold(files, plain);
        return
        [
            .. files.SelectMany(f => Enumerable.Range(0, f.Truth.Length).Where(i => f.Truth[i] is not null && plain(f, i) < threshold && isSure(f, i)).Select(i => (Rule: f.Candidates.Findings[i].RuleId, IsRight: f.Truth[i]!.Value)))
                .GroupBy(c => c.Rule)
                .Where(g => g.Count(c => !c.IsRight) > g.Count(c => c.IsRight))
                .Select(g => g.Key),
        ];
    }

    // What each part brings: the rules, what is known around a finding, the model, its own proposals, the rest of the repository.
    private void Ablate(
        TrainingFigures figures, List<LabelledFile> files, IReadOnlyList<LabelledFile> planted, Dictionary<LabelledFile, float[]> whole, Dictionary<LabelledFile, float[][]> known)
    {
        var alone = CrossValidate(Trainer(withRepositories: false), files, planted);
        figures.AddCurve("ablation.1_rules", (f, i) => TrainingFigures.OfRules(f, i) > 0 ? f.Candidates.Findings[i].Score : double.NegativeInfinity, LeastPrecision);
        figures.AddCurve("ablation.2_context", (f, i) => TrainingFigures.OfRules(f, i) > 0 ? Heuristics.Belief(f.Candidates.Findings[i], known[f][i]) : double.NegativeInfinity, LeastPrecision);
        figures.AddCurve("ablation.3_model", (f, i) => TrainingFigures.OfRules(f, i) > 0 ? alone[f][i] : double.NegativeInfinity, LeastPrecision);
        figures.AddCurve("ablation.4_proposals", (f, i) => alone[f][i], LeastPrecision);
        figures.AddCurve("ablation.5_repository", (f, i) => whole[f][i], LeastPrecision);
    }

    // What an expert panel would argue about is labelled neither rightly nor wrongly, but it may be asked about.
    private static List<DoubtedLine> LinesOf(
        List<LabelledFile> files, Func<LabelledFile, int, double> probability, Func<LabelledFile, int, double> judged, double sensitive)
    {
        var lines = new List<DoubtedLine>();
        foreach (var file in files)
        {
            var (probabilities, hit) = (new List<double>?[file.LineLabels.Length], new bool[file.LineLabels.Length]);
            for (var i = 0; i < file.Truth.Length; i++)
            {
                if (!file.IsSafe[i] && probability(file, i) is var p && !double.IsNegativeInfinity(p))
                {
                    foreach (var line in file.LinesOf(i))
                    {
                        (probabilities[line] ??= []).Add(p);
                        hit[line] |= judged(file, i) >= sensitive;
                    }
                }
            }

            lines.AddRange(file.LineLabels.Select((label, line) => new DoubtedLine(
                probabilities[line] ?? [], label == Model.Label.Clean, label != Model.Label.Neutral && (label == Model.Label.Sensitive) != hit[line])));
        }

        return lines;
    }

    private static (double Slope, double Offset) Calibrate(IEnumerable<LabelledFile> files, Dictionary<LabelledFile, float[]> held) => Calibration.Fit(
    [
        .. files.SelectMany(f => f.Truth.Select((t, i) => (Truth: t, Score: held[f][i])))
            .Where(p => p.Truth is not null && !float.IsNegativeInfinity(p.Score))
            .Select(p => ((double)p.Score, p.Truth!.Value)),
    ]);

    private Dictionary<LabelledFile, float[]> CrossValidate(ModelTrainer of, List<LabelledFile> files, IReadOnlyList<LabelledFile> planted)
    {
        var held = new Dictionary<LabelledFile, float[]>();
        foreach (var (training, rest) in Folds.Of(files, f => f.Repository, OuterFolds))
        {
            var model = of.Train([.. training, .. planted]);
            foreach (var (file, scores) in of.Predict(model, rest))
            {
                held[file] = scores;
            }

            log($"cross-validated {held.Count} of {files.Count} files");
        }

        return held;
    }

    private LabelledFile Label(MarkedFile marked, string repository, IReadOnlyList<(int Start, int End)>? planted = null)
    {
        var (kind, language) = Pipeline.Classifier.Classify(marked.Path, marked.Text);
        var file = new SourceFile(marked.Path, SourceText.From(marked.Text), kind, language, Places.Of(marked.Path, marked.Text, default));
        var fragments = Extractors.Extract(file);
        var findings = detector.Detect(file, fragments);
        var candidates = new FileCandidates(file, [.. findings, .. proposer.Propose(file, fragments, findings)]);
        var labelled = new LabelledFile(repository, candidates, [.. marked.Spans.Select(s => new ExpertSpan(TextSpan.FromBounds(s.Start, s.End), s.Label, s.Category))], sparse, f => IsSafe(f.Category, f.Value));
        // Of a plant that is known which its rule marks; what another rule finds beside it may well be sensitive, too.
        for (var i = 0; planted is not null && i < labelled.Truth.Length; i++)
        {
            var isPlanted = planted.Any(p => candidates.Hull(i).Start >= p.Start && candidates.Hull(i).End <= p.End);
            if (!isPlanted || (labelled.Truth[i] == false && !Proposals.IsProposal(candidates.Findings[i])))
            {
                labelled.Truth[i] = null;
            }
        }

        return labelled;
    }

    private List<(int[] Features, string Category)> CategoryExamples(IReadOnlyList<LabelledFile> files) =>
    [
        .. files.SelectMany(f => f.Truth.Select((t, i) => (File: f, Index: i, Truth: t)))
            .Where(c => c.Truth == true)
            .Select(c => (Features: c.File.Sparse[c.Index], Category: c.File.CategoryOf(c.Index)))
            .Where(c => c.Category is not null && rules.Categories.ContainsKey(c.Category))
            .Select(c => (c.Features, c.Category!)),
    ];

    private static double Probability(double slope, double offset, float logOdds) =>
        float.IsNegativeInfinity(logOdds) ? double.NegativeInfinity : 1 / (1 + Math.Exp(-((slope * logOdds) + offset)));

    /// <summary>The hash of corpora, as it stands in a model that was trained on them.</summary>
    /// <param name="corpora">The folders, in the order of the training.</param>
    internal static string Hash(IEnumerable<string> corpora) => Hash(corpora.SelectMany(MarkedCorpus.Read));

    private static string Hash(IEnumerable<MarkedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file.Repository}/{file.Path}\0"));
            hash.AppendData(file.Bytes);
            foreach (var span in file.Spans)
            {
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{span.Start},{span.End},{span.Label},{span.Category};"));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static List<string> Words(params ReadOnlySpan<string> lists)
    {
        var words = new List<string>();
        foreach (var list in lists)
        {
            words.AddRange(Gazetteer.Read(list).Where(w => w.Length >= ShortestName));
        }

        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsSafe(Category category, string value) => SurrogateSpace.Contains(category.Replacement, value);
}
