using System.Text.RegularExpressions;

namespace GdrCode.Detection;

/// <summary>Makes the regular expressions of rules. Only the non-backtracking engine is used, so that no rule can hang a run.</summary>
internal static class RulePattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static Regex Compile(string pattern, bool ignoreCase) => new(pattern, ignoreCase ? Options | RegexOptions.IgnoreCase : Options);

    /// <summary>The fault of a pattern in one line, or null.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            // The parser alone finds nearly every fault; building the automaton of each rule would cost every start of the tool.
            var regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
            return regex.IsMatch(string.Empty) ? "the pattern matches the empty string" : null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }
}
