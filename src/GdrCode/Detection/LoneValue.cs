using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>
/// Tells a file that is nothing but one value. A word beside the value can't be asked for where nothing stands beside it, so that a rule that
/// knows the form of the value is enough to make it a candidate.
/// </summary>
internal static class LoneValue
{
    private const int LeastOfRule = 5;
    private const double SureScore = 0.85;

    // Fewer digits are a counter, a year, a postcode, the number of a process.
    private const int LeastDigits = 6;
    private const int Longest = 64;

    /// <summary>Whether a rule that asks for a word knows the form of its values well enough to do without it.</summary>
    public static bool Suffices(Rule rule) =>
        rule.Pattern is not null && rule.Keywords.Count == 0 && rule.Names.Count + rule.Context.Count > 0 && rule.Digits >= LeastOfRule && (rule.Score >= SureScore || rule.Checks.Any(Checks.KnowsForm));

    /// <summary>Where <paramref name="fragment"/> holds all that its file says; blanks, quotes and the point of a sentence say nothing.</summary>
    public static bool Is(SourceFile file, Fragment fragment) => WithoutEdges(file.Content) is { Length: > 0 and <= Longest } text && text.Length == WithoutEdges(fragment.Value).Length;

    /// <summary>Whether a match is the whole of the value that stands alone.</summary>
    public static bool Fills(ReadOnlySpan<char> value, TextSpan span) => WithoutEdges(value).Length <= span.Length && CharacterTraits.Of(value).Digits >= LeastDigits;

    private static ReadOnlySpan<char> WithoutEdges(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\"'`.,;\uFEFF");
}
