using System.Text.Json;
using System.Text.Json.Serialization;

namespace GdrCode.Evaluation;

/// <summary>All figures of an evaluation; holds no text of the corpus.</summary>
/// <param name="Tool">Version of the tool that computed it.</param>
/// <param name="Corpus">What was compared with.</param>
/// <param name="Systems">In the order given; the first is the one others are tested against.</param>
/// <param name="Tests">McNemar's test of every further system against the first.</param>
public sealed record EvaluationReport(string Tool, CorpusFacts Corpus, IReadOnlyList<SystemScores> Systems, IReadOnlyList<PairedTest> Tests);

/// <summary>The size of the expert's corpus.</summary>
public sealed record CorpusFacts(
    string Name, int Repositories, int SensitiveRepositories, int Files, long Lines, long SensitiveLines, long NeutralLines, long SensitiveSpans, long Decoys);

/// <summary>All figures of one system.</summary>
/// <param name="Name">How the system is called.</param>
/// <param name="Lines">By line; neutral lines are left out.</param>
/// <param name="Repositories">By repository; one is sensitive when a line of it is. Neutral lines don't count here either.</param>
/// <param name="Documents">The same by file.</param>
/// <param name="Intervals">95 % intervals by figure, from resampling repositories.</param>
/// <param name="Spans">By span; null where the system names lines alone.</param>
/// <param name="Leaks">Files and repositories in which something sensitive was left.</param>
/// <param name="FalseEdits">What it calls sensitive in clean repositories.</param>
/// <param name="Decoys">Marked clean values that it calls sensitive.</param>
/// <param name="Residual">What the refined text still shows; null without refined text.</param>
/// <param name="Groups">Spans by group of categories.</param>
/// <param name="Categories">The expert's spans by the expert's category.</param>
/// <param name="Predicted">The system's spans by the system's category.</param>
/// <param name="FileKinds">Lines by kind of file.</param>
/// <param name="Languages">Lines by language.</param>
/// <param name="AveragePrecision">Area under the precision-recall curve by steps; null without confidences.</param>
/// <param name="Curve">From the most confident down; empty without confidences.</param>
/// <param name="Calibration">Null without confidences.</param>
/// <param name="Outside">Predictions on lines that the expert doesn't have.</param>
public sealed record SystemScores(
    string Name,
    ConfusionMatrix Lines,
    ConfusionMatrix Repositories,
    ConfusionMatrix Documents,
    IReadOnlyDictionary<string, Interval> Intervals,
    SpanScores? Spans,
    LeakScores Leaks,
    FalseEdits FalseEdits,
    DecoyScores Decoys,
    ResidualScores? Residual,
    IReadOnlyList<GroupScores> Groups,
    IReadOnlyList<CategoryScores> Categories,
    IReadOnlyList<PredictedCategory> Predicted,
    IReadOnlyList<SliceScores> FileKinds,
    IReadOnlyList<SliceScores> Languages,
    double? AveragePrecision,
    IReadOnlyList<CurvePoint> Curve,
    CalibrationScores? Calibration,
    long Outside);

/// <summary>A 95 % interval.</summary>
public readonly record struct Interval(double Low, double High);

/// <summary>Precision, recall and F1 of one way to match spans.</summary>
public sealed record SpanScore(double Precision, double Recall, double F1);

/// <summary>Spans under the usual conventions.</summary>
/// <param name="Strict">Same edges and same group of category.</param>
/// <param name="Exact">Same edges, whatever the category.</param>
/// <param name="Partial">SemEval's partial: an overlap counts half.</param>
/// <param name="Overlap80">More than 80 % of either side in common and the same group, as BigCode counts.</param>
/// <param name="Overlap80AnyType">The same, whatever the category.</param>
/// <param name="AnyOverlap">A character in common, whatever the category.</param>
public sealed record SpanScores(SpanScore Strict, SpanScore Exact, SpanScore Partial, SpanScore Overlap80, SpanScore Overlap80AnyType, SpanScore AnyOverlap);

/// <summary>Files and repositories with sensitive spans, and those in which one was not touched.</summary>
public sealed record LeakScores(int Documents, int LeakingDocuments, int Repositories, int LeakingRepositories)
{
    /// <summary>Share of the files with sensitive spans that leak.</summary>
    public double DocumentAnyLeak => ConfusionMatrix.Share(LeakingDocuments, Documents);

    /// <summary>Share of the repositories with sensitive spans that leak.</summary>
    public double RepositoryAnyLeak => ConfusionMatrix.Share(LeakingRepositories, Repositories);
}

/// <summary>Lines called sensitive in repositories that hold nothing sensitive.</summary>
public sealed record FalseEdits(int CleanRepositories, long Lines, long EditedLines)
{
    /// <summary>Edited lines per million.</summary>
    public double PerMillionLines => 1e6 * ConfusionMatrix.Share(EditedLines, Lines);
}

/// <summary>Decoys that a predicted span overlaps; a whole-line prediction counts on clean lines alone.</summary>
public sealed record DecoyScores(long All, long Hit)
{
    /// <summary>Part of the decoys.</summary>
    public double Share => ConfusionMatrix.Share(Hit, All);
}

/// <summary>What the refined text shows.</summary>
/// <param name="Spans">Sensitive spans in files that were written.</param>
/// <param name="Readable">Of these, still readable on their line.</param>
/// <param name="ReadableElsewhere">Distinct values of six characters and more that still stand somewhere in their repository's refined text.</param>
/// <param name="Values">All distinct values of six characters and more.</param>
/// <param name="Decoys">Decoys in files that were written.</param>
/// <param name="DecoysChanged">Of these, no longer readable on their line.</param>
/// <param name="MissingFiles">Files of the corpus that were not written: withheld or renamed.</param>
public sealed record ResidualScores(long Spans, long Readable, long ReadableElsewhere, long Values, long Decoys, long DecoysChanged, long MissingFiles)
{
    /// <summary>Share of the sensitive spans that can still be read.</summary>
    public double Rate => ConfusionMatrix.Share(Readable, Spans);

    /// <summary>Share of the decoys that were changed.</summary>
    public double DecoyRate => ConfusionMatrix.Share(DecoysChanged, Decoys);
}

/// <summary>Spans of one group: the expert's found by a span of the same group, the system's that overlap one of the expert's.</summary>
public sealed record GroupScores(string Group, long Expert, long Found, long Predicted, long Right)
{
    public double Recall => ConfusionMatrix.Share(Found, Expert);

    public double Precision => ConfusionMatrix.Share(Right, Predicted);

    public double F1 => ConfusionMatrix.FScore(Precision, Recall, 1);
}

/// <summary>The expert's sensitive spans of one of the expert's categories: how many were touched, by the right group, by the right category.</summary>
public sealed record CategoryScores(string Category, long All, long Touched, long RightGroup, long RightCategory);

/// <summary>The system's spans of one of the system's categories, by what they lie on; a span counts once, in the first that applies.</summary>
public sealed record PredictedCategory(string Category, long All, long OnSensitive, long OnNeutral, long OnDecoys, long OnClean);

/// <summary>Lines of one kind of file or language.</summary>
public sealed record SliceScores(string Slice, ConfusionMatrix Lines);

/// <summary>A point of the precision-recall curve: what holds when only lines of this confidence and above count.</summary>
public readonly record struct CurvePoint(double Confidence, double Precision, double Recall);

/// <summary>How confidence and truth agree.</summary>
/// <param name="Bins">Ten of equal width; empty ones left out.</param>
/// <param name="ExpectedError">Mean distance between confidence and share of truth, weighted by size (ECE).</param>
/// <param name="Brier">Mean squared distance between confidence and truth.</param>
public sealed record CalibrationScores(IReadOnlyList<CalibrationBin> Bins, double ExpectedError, double Brier);

/// <summary>Predicted spans whose confidence lies in a range.</summary>
public readonly record struct CalibrationBin(double From, double To, long Count, double Confidence, double Truth);

/// <summary>McNemar's exact test on lines.</summary>
/// <param name="First">Name of the first system.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="OnlyFirstRight">Lines that the first alone gets right.</param>
/// <param name="OnlySecondRight">Lines that the other alone gets right.</param>
/// <param name="P">Chance of a split as uneven if both were equally good.</param>
public sealed record PairedTest(string First, string Second, long OnlyFirstRight, long OnlySecondRight, double P);

/// <summary>How reports of evaluations are written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EvaluationReport))]
internal sealed partial class EvaluationReportJson : JsonSerializerContext;
