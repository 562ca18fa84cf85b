using GdrCode.Evaluation;
using GdrCode.Evaluation.Corpora;
using GdrCode.Evaluation.Predictions;
using GdrCode.Evaluation.Scoring;

namespace GdrCode.Tests.Evaluation;

/// <summary>Small corpora and predictions for tests, written as marked text.</summary>
internal static class Marked
{
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["person-full-name"] = "person",
        ["person-given-name"] = "person",
        ["email-address-personal"] = "contact",
        ["api-key-generic"] = "credential",
        ["iban"] = "financial",
    };

    /// <summary>A few of our categories and two names of an annotator.</summary>
    public static CategoryMap Map { get; } = CategoryMap.Read(
        new StringReader("annotators:\n  name: [person-full-name, person-given-name]\n  mail: email-address-personal\n  key: credential\n"), Groups);

    /// <summary>Files as <c>repository/path</c> and marked text.</summary>
    public static ExpertCorpus Expert(params (string Place, string Text)[] files) => ExpertCorpus.Of(files.Select(f => File(f.Place, f.Text)));

    public static MarkedFile File(string place, string marked)
    {
        var (text, spans) = MarkedText.Parse(marked, place);
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        return new MarkedFile(place[..slash], place[(slash + 1)..], text, spans);
    }

    public static PredictedSpan Span(string place, int line, int start, int end, string category = "person-full-name", double? confidence = null)
    {
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        return new PredictedSpan(new LinePlace(place[..slash], place[(slash + 1)..], line), start, end, category, confidence, string.Empty);
    }

    public static Alignment Align(ExpertCorpus expert, params PredictedSpan[] spans) => new(expert, new SystemPredictions("system", spans, 0));
}
