namespace GdrCode.Evaluation.Utility;

/// <summary>How much of a corpus is as useful after refining as before.</summary>
/// <param name="Files">Text files of the raw corpus.</param>
/// <param name="Missing">Of these, not in the refined one.</param>
/// <param name="Changed">Of these, with another text.</param>
/// <param name="LinesKept">Of those written, with the same number of lines.</param>
/// <param name="Formats">Parse rates, by format.</param>
/// <param name="CSharpFiles">C# files that were written.</param>
/// <param name="SameIdentifiers">Of these, with the same identifiers in the same order.</param>
/// <param name="SameShape">Of these, with the same kinds of token in the same order.</param>
/// <param name="Characters">Of the raw texts that were written.</param>
/// <param name="ChangedCharacters">Of these, between the first and the last difference of their line.</param>
/// <param name="EditDistance">The least number of characters to insert, delete or replace, line by line.</param>
/// <param name="LongerCharacters">Of the raw or the refined text, whichever is longer, summed over the files.</param>
/// <param name="Lines">Of the raw texts that were written.</param>
/// <param name="ChangedLines">Of these, with another text.</param>
public sealed record UtilityScores(
    int Files, int Missing, int Changed, int LinesKept, IReadOnlyList<ParseScores> Formats, int CSharpFiles, int SameIdentifiers, int SameShape,
    long Characters, long ChangedCharacters, long EditDistance, long LongerCharacters, long Lines, long ChangedLines)
{
    /// <summary>The share of characters that were changed.</summary>
    public double ChangedShare => ConfusionMatrix.Share(ChangedCharacters, Characters);

    /// <summary>Δ: the edit distance as a share of the longer text.</summary>
    public double Distance => ConfusionMatrix.Share(EditDistance, LongerCharacters);

    /// <summary>What still builds and passes its tests; null where nothing was built.</summary>
    public BuildScores? Builds { get; init; }
}

/// <summary>Files of one format that parse without error before and after.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Files">That were written.</param>
/// <param name="Before">Of these, parse in the raw corpus.</param>
/// <param name="After">Of those that parse in the raw corpus, parse in the refined one.</param>
public sealed record ParseScores(string Format, int Files, int Before, int After);
